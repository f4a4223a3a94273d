// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of a picture (SVG), one unit a square, so that a page draws it without script or file.
 *
 * @param size units of width and height, the quiet zone of four included
 * @param path value of the attribute {@code d}
 */
public record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < squares.getHeight(); row++) {
                for (int column = 0; column < squares.getWidth(); column++) {
                    if (squares.get(column, row) == 1) {
                        path.append('M')
                                .append(column + QUIET)
                                .append(' ')
                                .append(row + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(squares.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        }
    }
}
