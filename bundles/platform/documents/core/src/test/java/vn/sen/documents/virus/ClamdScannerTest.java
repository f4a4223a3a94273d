// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.documents.api.ScanResult;

class ClamdScannerTest {

    private static final byte[] LARGE = new byte[3_000_001];

    @TempDir
    Path folder;

    @Test
    void a_file_is_sent_whole_and_clean_is_what_clamd_calls_ok() throws IOException {
        Arrays.fill(LARGE, (byte) 'n');
        try (FakeClamd clamd = overTcp(file -> Optional.of(Arrays.equals(file, LARGE) ? "stream: OK" : "cut ERROR"))) {
            assertThat(scanner(clamd, 30).scan(new ByteArrayInputStream(LARGE))).isEqualTo(ScanResult.clean());
        }
    }

    @Test
    void what_is_found_has_its_name_also_over_a_unix_socket() throws IOException {
        Path socket = folder.resolve("clamd.sock");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        try (FakeClamd clamd = new FakeClamd(server, file -> Optional.of("stream: Eicar-Test-Signature FOUND"))) {
            assertThat(clamd.address()).isNotNull();
            ClamdScanner scanner = new ClamdScanner(ClamdAddress.of("unix:" + socket), 30);
            assertThat(scanner.scan(new ByteArrayInputStream(LARGE)))
                    .isEqualTo(ScanResult.infected("Eicar-Test-Signature"));
        }
    }

    @Test
    void every_other_answer_and_none_is_no_judgement() throws IOException {
        for (Optional<String> answer : java.util.List.of(
                Optional.of("INSTREAM size limit exceeded. ERROR"), Optional.of(""), Optional.of("OK"))) {
            try (FakeClamd clamd = overTcp(file -> answer)) {
                assertThatThrownBy(() -> scanner(clamd, 30).scan(new ByteArrayInputStream(LARGE)))
                        .as("%s", answer)
                        .isInstanceOf(IOException.class);
            }
        }
        try (FakeClamd silent = overTcp(file -> Optional.empty())) {
            assertThatThrownBy(() -> scanner(silent, 1).scan(new ByteArrayInputStream(LARGE)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_daemon_that_is_not_there_is_told_with_its_address() {
        ClamdScanner scanner = new ClamdScanner(ClamdAddress.of("unix:" + folder.resolve("nobody.sock")), 5);
        assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(LARGE))).hasMessageContaining("nobody.sock");
    }

    @Test
    void an_address_that_is_none_is_refused_at_once() {
        assertThatThrownBy(() -> ClamdAddress.of("localhost")).hasMessageContaining("host:port");
        assertThatThrownBy(() -> ClamdAddress.of("localhost:99999")).hasMessageContaining("host:port");
    }

    private static FakeClamd overTcp(Function<byte[], Optional<String>> judge) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new FakeClamd(server, judge);
    }

    private static ClamdScanner scanner(FakeClamd clamd, int seconds) throws IOException {
        InetSocketAddress address = (InetSocketAddress) clamd.address();
        return new ClamdScanner(ClamdAddress.of("127.0.0.1:" + address.getPort()), seconds);
    }
}
