// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.sen.documents.api.FileKind;

/** The first bytes by which binary files are known. They have to stand at the very beginning. */
final class Signatures {

    /** How many bytes are looked at. */
    static final int HEAD = 1024;

    private static final int WEBP_AT = 8;

    private static final List<Signature> KNOWN = List.of(
            text("%PDF-", FileKind.PDF),
            hex("504b0304", FileKind.ZIP),
            hex("504b0506", FileKind.ZIP),
            hex("ffd8ff", FileKind.JPEG),
            hex("89504e470d0a1a0a", FileKind.PNG),
            text("GIF87a", FileKind.GIF),
            text("GIF89a", FileKind.GIF),
            hex("49492a00", FileKind.TIFF),
            hex("4d4d002a", FileKind.TIFF),
            hex("d0cf11e0a1b11ae1", FileKind.OLD_OFFICE),
            text("MZ", FileKind.EXECUTABLE),
            hex("7f454c46", FileKind.EXECUTABLE),
            hex("cafebabe", FileKind.EXECUTABLE),
            hex("feedface", FileKind.EXECUTABLE),
            hex("feedfacf", FileKind.EXECUTABLE),
            hex("cefaedfe", FileKind.EXECUTABLE),
            hex("cffaedfe", FileKind.EXECUTABLE),
            hex("4c0000000114020000", FileKind.EXECUTABLE),
            text("#!", FileKind.EXECUTABLE),
            hex("377abcaf271c", FileKind.OTHER_ARCHIVE),
            text("Rar!", FileKind.OTHER_ARCHIVE),
            hex("1f8b", FileKind.OTHER_ARCHIVE),
            text("BZh", FileKind.OTHER_ARCHIVE),
            hex("fd377a585a00", FileKind.OTHER_ARCHIVE),
            hex("28b52ffd", FileKind.OTHER_ARCHIVE),
            text("MSCF", FileKind.OTHER_ARCHIVE));

    private Signatures() {}

    private record Signature(byte[] bytes, FileKind kind) {}

    static FileKind of(byte[] head) {
        if (begins(head, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && begins(head, WEBP_AT, "WEBP".getBytes(StandardCharsets.US_ASCII))) {
            return FileKind.WEBP;
        }
        return KNOWN.stream()
                .filter(each -> begins(head, 0, each.bytes()))
                .map(Signature::kind)
                .findFirst()
                .orElse(FileKind.UNKNOWN);
    }

    private static boolean begins(byte[] head, int at, byte[] with) {
        return head.length >= at + with.length && Arrays.equals(head, at, at + with.length, with, 0, with.length);
    }

    private static Signature text(String text, FileKind kind) {
        return new Signature(text.getBytes(StandardCharsets.US_ASCII), kind);
    }

    private static Signature hex(String hex, FileKind kind) {
        return new Signature(HexFormat.of().parseHex(hex), kind);
    }
}
