// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final int UNIT = 4;

    private final Enrolment enrolment = Enrolment.of("Sen Cà Mau", "nguyen.van.a", new byte[20]);

    @Test
    void an_application_reads_the_address_from_the_picture() throws Exception {
        QrPicture picture = enrolment.picture();
        int width = picture.size() * UNIT;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.path());
        while (squares.find()) {
            for (int dot = 0; dot < UNIT * UNIT; dot++) {
                int x = Integer.parseInt(squares.group(1)) * UNIT + dot % UNIT;
                int y = Integer.parseInt(squares.group(2)) * UNIT + dot / UNIT;
                pixels[y * width + x] = 0;
            }
        }

        Result read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))));

        assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        assertThat(read.getText()).isEqualTo(enrolment.address());
    }

    @Test
    void the_address_names_server_account_and_secret() {
        assertThat(enrolment.address())
                .startsWith("otpauth://totp/Sen%20C%C3%A0%20Mau:nguyen.van.a?secret=" + "A".repeat(32))
                .contains("issuer=Sen%20C%C3%A0%20Mau", "digits=6", "period=30");
        assertThat(enrolment.secret()).isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
    }
}
