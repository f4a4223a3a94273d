// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code as a black and white picture, one pixel a square: the PDF enlarges it without loss. */
final class QrPicture {

    private static final int QUIET = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /** Level L, because a code that proves a form is long and squares must not get small; paper is not scratched. */
    static String dataAddress(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
            int size = squares.getWidth() + 2 * QUIET;
            BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    if (!isBlack(squares, row - QUIET, column - QUIET)) {
                        picture.setRGB(column, row, WHITE);
                    }
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(picture, "png", out);
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static boolean isBlack(ByteMatrix squares, int row, int column) {
        return row >= 0
                && column >= 0
                && row < squares.getHeight()
                && column < squares.getWidth()
                && squares.get(column, row) == 1;
    }
}
