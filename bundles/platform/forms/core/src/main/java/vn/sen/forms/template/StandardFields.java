// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.util.List;

/** What every template may show beside the fields of its form: the head that all documents have. */
public final class StandardFields {

    public static final String SUPERIOR = "superior";
    public static final String AGENCY = "agencyName";
    public static final String NUMBER = "number";
    public static final String PLACE = "place";
    public static final String DATE = "date";
    public static final String TITLE = "title";
    public static final String FORM_NUMBER = "formNumber";

    /** Made of those above, in capitals. */
    public static final String SUPERIOR_CAPITALS = "superiorCapitals";

    public static final String AGENCY_CAPITALS = "agencyCapitals";
    public static final String TITLE_CAPITALS = "titleCapitals";

    public static final List<String> ALL = List.of(
            SUPERIOR,
            SUPERIOR_CAPITALS,
            AGENCY,
            AGENCY_CAPITALS,
            NUMBER,
            PLACE,
            DATE,
            TITLE,
            TITLE_CAPITALS,
            FORM_NUMBER);

    private StandardFields() {}
}
