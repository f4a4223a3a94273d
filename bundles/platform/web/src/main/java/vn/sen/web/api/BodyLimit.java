// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body a resource method takes, in bytes; one mebibyte without this mark. A larger one is answered 413. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    long value();
}
