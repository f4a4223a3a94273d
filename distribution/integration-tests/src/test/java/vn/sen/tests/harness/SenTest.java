// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that wants a running server. Test methods and constructors may take a {@link SenServer}, which all
 * classes on the same database share: a test leaves the modules as it found them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SenExtension.class)
public @interface SenTest {
    Database value() default Database.H2;
}
