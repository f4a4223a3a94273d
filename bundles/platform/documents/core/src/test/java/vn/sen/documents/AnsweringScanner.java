// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import vn.sen.documents.api.ScanResult;
import vn.sen.documents.api.VirusScanner;

/** A scanner that says what it was told to; nothing at first, as if there were none. */
public final class AnsweringScanner implements VirusScanner {

    private volatile Optional<ScanResult> answer = Optional.empty();

    public void answer(ScanResult next) {
        answer = Optional.of(next);
    }

    public void fail() {
        answer = Optional.empty();
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public ScanResult scan(InputStream content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        return answer.orElseThrow(() -> new IOException("no answer"));
    }
}
