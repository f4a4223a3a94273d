// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.sen.forms.api.FormKind;

/** The templates that everybody begins with, and the style that all forms share: {@code config/forms}. */
@Component(service = ShippedTemplates.class)
public final class ShippedTemplates {

    private final Path folder;

    @Activate
    public ShippedTemplates(BundleContext context) {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.home"), "The property sen.home is not set"))
                .resolve("config/forms"));
    }

    public ShippedTemplates(Path folder) {
        this.folder = folder;
    }

    public String template(FormKind kind) {
        return read(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html");
    }

    public String style() {
        return read("forms.css");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
