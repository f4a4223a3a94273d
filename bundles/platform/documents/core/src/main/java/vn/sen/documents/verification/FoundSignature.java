// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * What a PDF says of a signature, before anything is believed.
 *
 * @param form how it is made: the sub-filter
 * @param range numbers of its byte range, as they stand
 * @param contents bytes of its CMS, with what fills the room behind it
 */
record FoundSignature(String field, String form, int[] range, byte[] contents, Optional<Instant> signedAt) {

    private static final int LAST = 3;

    FoundSignature {
        range = range.clone();
        contents = contents.clone();
    }

    static FoundSignature of(String field, PDSignature signature) {
        byte[] contents = signature.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSString text
                ? text.getBytes()
                : new byte[0];
        return new FoundSignature(
                Optional.ofNullable(field).orElse(""),
                Optional.ofNullable(signature.getSubFilter()).orElse(""),
                Optional.ofNullable(signature.getByteRange()).orElse(new int[0]),
                contents,
                Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant));
    }

    /** Where it ends, to put signatures in the order in which they were made. */
    long end() {
        return range.length > LAST ? (long) range[2] + range[LAST] : 0;
    }

    boolean fills(byte[] hole) {
        return Arrays.equals(hole, contents);
    }
}
