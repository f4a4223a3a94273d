// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.regex.Pattern;

/** The national code of a procedure: one digit, a dot, six digits. */
public final class ProcedureCode {

    public static final String PATTERN = "[0-9]\\.[0-9]{6}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private ProcedureCode() {}

    public static boolean matches(String text) {
        return COMPILED.matcher(text).matches();
    }
}
