// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import vn.sen.web.json.StrictJson;

/**
 * JSON for what a module keeps itself (rows, inputs of jobs, files that it brings), under the rules that request bodies
 * have. Every bundle gets a mapper of its own, which goes with it: a shared one would keep the classes of a stopped module
 * alive. Safe for many threads.
 */
@Component(service = ModuleJson.class, scope = ServiceScope.BUNDLE)
public final class ModuleJson {

    private final ObjectMapper mapper = StrictJson.mapper();

    public ObjectMapper mapper() {
        return mapper;
    }

    /** Writes a value of the module, which cannot fail for its data. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Reads back what {@link #write} has written.
     *
     * @throws UncheckedIOException when the text is something else
     */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** A file with a value in front of it, as the input of a job that needs both. */
    public byte[] withHead(Object head, byte[] file) {
        byte[] line = (write(head) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(line, line.length + file.length);
        System.arraycopy(file, 0, input, line.length, file.length);
        return input;
    }

    /** The value that {@link #withHead} has put in front. */
    public <T> T head(byte[] input, Class<T> type) {
        return read(new String(input, 0, endOfHead(input), StandardCharsets.UTF_8), type);
    }

    /** The file behind the value that {@link #withHead} has put in front. */
    public byte[] file(byte[] input) {
        return Arrays.copyOfRange(input, Math.min(endOfHead(input) + 1, input.length), input.length);
    }

    private static int endOfHead(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return end;
    }
}
