// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.desired;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.files.DurableFiles;

/**
 * Keeps the desired state in a JSON file. The file is never written in place: a complete new one takes its place by an
 * atomic rename, and the one before is kept beside it.
 */
public final class FileDesiredState implements DesiredState {

    private static final Logger LOG = LoggerFactory.getLogger(FileDesiredState.class);
    private static final String MODULES = "modules";

    private final Path file;
    private final Path previous;
    private final JsonProvider json = JsonProvider.provider();

    public FileDesiredState(Path folder) {
        this.file = folder.resolve("desired-state.json");
        this.previous = folder.resolve("desired-state.previous.json");
    }

    @Override
    public Optional<Set<String>> read() throws IOException {
        if (!Files.exists(file) && !Files.exists(previous)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(file));
        } catch (IOException e) {
            LOG.error(
                    "{} is damaged ({}); the copy before it, {}, is used instead. "
                            + "Check with `sen module list` that the modules you want are on",
                    file,
                    e.getMessage(),
                    previous);
        }
        try {
            return Optional.of(parse(previous));
        } catch (IOException e) {
            throw new IOException("Neither " + file + " nor " + previous + " can be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(Set<String> modules) throws IOException {
        JsonArrayBuilder ids = json.createArrayBuilder();
        new TreeSet<>(modules).forEach(ids::add);
        JsonObject state = json.createObjectBuilder().add(MODULES, ids).build();
        Files.createDirectories(file.getParent());
        if (isSound(file)) {
            DurableFiles.replace(previous, Files.readAllBytes(file));
        }
        DurableFiles.replace(file, (state + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A damaged file must not take the place of the copy that can still be read. */
    private boolean isSound(Path candidate) {
        try {
            parse(candidate);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Set<String> parse(Path source) throws IOException {
        String text = Files.readString(source);
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            if (reader.readObject().get(MODULES) instanceof JsonArray ids) {
                return new TreeSet<>(ids.getValuesAs(JsonString::getString));
            }
        } catch (JsonException | ClassCastException e) {
            throw new IOException("not a list of modules: " + e.getMessage(), e);
        }
        throw new IOException("not a list of modules: no field " + MODULES);
    }
}
