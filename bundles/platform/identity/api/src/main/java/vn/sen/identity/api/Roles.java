// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Set;

/** Names of the roles that the platform knows, for {@code @RolesAllowed}. A module may declare more. */
public final class Roles {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String AUDITOR = "AUDITOR";
    public static final String CITIZEN = "CITIZEN";
    public static final String CLERK = "CLERK";
    public static final String INTERVIEWER = "INTERVIEWER";
    public static final String LEADER = "LEADER";
    public static final String OFFICER = "OFFICER";
    public static final String PAR_APPRAISER = "PAR_APPRAISER";
    public static final String PAR_OFFICER = "PAR_OFFICER";
    public static final String PUBLISHER = "PUBLISHER";
    public static final String SURVEY_MANAGER = "SURVEY_MANAGER";

    /**
     * Held by every person who has signed in, whatever else they hold, and by no program: for pages about oneself.
     * Nobody can be given it, and it is not among {@link #all()}.
     */
    public static final String PERSON = "PERSON";

    private static final Set<String> ALL = Set.of(
            ADMINISTRATOR,
            AUDITOR,
            CITIZEN,
            CLERK,
            INTERVIEWER,
            LEADER,
            OFFICER,
            PAR_APPRAISER,
            PAR_OFFICER,
            PUBLISHER,
            SURVEY_MANAGER);

    private Roles() {}

    /** Every role of this class that somebody can be given. */
    public static Set<String> all() {
        return ALL;
    }
}
