// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a role that is held at an agency only is worth to a resource method. Without this mark it is worth nothing:
 * the method needs the role for the whole province and anything else is answered 403 {@code province-only}, so that a
 * method whose author did not think of agencies opens nothing to them.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AgencyRole {

    Effect value();

    /** What the role opens. */
    enum Effect {
        /**
         * The method, which asks {@link vn.sen.identity.api.AgencyAccess} for the agency of the record that it takes or
         * addresses.
         */
        CHECKED,
        /** The method; nothing that it shows or changes belongs to an agency, or it shows just what is within reach. */
        ENOUGH
    }
}
