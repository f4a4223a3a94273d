// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a request to a resource method may take, in seconds from its arrival, where the limit that the administrator
 * has set for all of them is too short: large uploads, long exports. A request that takes longer is interrupted and
 * answered 503.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeLimit {
    /** At least 1. */
    int value();
}
