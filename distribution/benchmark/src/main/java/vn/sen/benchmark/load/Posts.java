// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Requests that differ in one mark only, which stands at several places of the body and is always as long. They are made
 * by copying bytes, because what making them costs is taken from the server. Safe for many threads if the marks are.
 */
public final class Posts implements Supplier<byte[]> {

    private final byte[] template;
    private final List<Integer> places;
    private final Supplier<String> marks;

    /**
     * @param body in which {@code placeholder} stands where the mark belongs; as long as a mark, in ASCII
     * @param marks the next one each time
     */
    public Posts(String path, String token, String body, String placeholder, Supplier<String> marks) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        template = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, template, 0, head.length);
        System.arraycopy(bytes, 0, template, head.length, bytes.length);
        // One character a byte, so that places in the text are places in the bytes.
        String text = new String(template, StandardCharsets.ISO_8859_1);
        places = IntStream.range(0, text.length())
                .filter(place -> text.startsWith(placeholder, place))
                .boxed()
                .toList();
        this.marks = marks;
    }

    @Override
    public byte[] get() {
        byte[] request = template.clone();
        byte[] mark = marks.get().getBytes(StandardCharsets.US_ASCII);
        for (int place : places) {
            System.arraycopy(mark, 0, request, place, mark.length);
        }
        return request;
    }
}
