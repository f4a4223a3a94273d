// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.exchange;

import java.io.IOException;
import java.util.Optional;

/** What is known of a request beside its body: also of one that never became a request of a servlet. */
public interface RequestHead {

    String method();

    /** The path as the client wrote it, without the query. */
    String path();

    Optional<String> query();

    /** The first header of this name. */
    Optional<String> header(String name);

    Optional<String> cookie(String name);

    /** The address of the client, or of the last proxy that is trusted to tell it. */
    String remoteAddress();

    /**
     * Reads what nobody has read of the body, up to a bound.
     *
     * @return false when more would come: the connection cannot carry another request then, and the answer has to say so
     */
    boolean finishBody() throws IOException;
}
