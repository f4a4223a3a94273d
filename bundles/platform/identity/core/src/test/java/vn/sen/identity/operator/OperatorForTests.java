// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.operator;

import java.io.IOException;
import java.nio.file.Path;

/** Makes what tests of other packages need. */
public final class OperatorForTests {

    private OperatorForTests() {}

    public static OperatorToken in(Path data) throws IOException {
        return new OperatorToken(data);
    }
}
