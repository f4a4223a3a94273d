// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.sen.web.api.ProblemException;

/** Ends the request with 413 as soon as more bytes come than are allowed, also when the client did not say how many. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long read;

    public LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw tooLarge(limit);
        }
    }

    static ProblemException tooLarge(long limit) {
        return ProblemException.problem(413, "body-too-large")
                .args(limit)
                .header("Connection", "close")
                .build();
    }
}
