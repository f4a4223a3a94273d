// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import vn.sen.documents.store.IncomingFile;

/** A process that receives a file which never ends, until it is killed. */
public final class EndlessPut {

    static final int WRITTEN = 1024 * 1024;

    private EndlessPut() {}

    public static void main(String[] arguments) throws IOException {
        IncomingFile.receive(new DiskRepository(Path.of(arguments[0])), new Endless(), Long.MAX_VALUE);
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            if (given++ == 2L * WRITTEN) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException asked) {
                    return -1;
                }
            }
            return 'x';
        }
    }
}
