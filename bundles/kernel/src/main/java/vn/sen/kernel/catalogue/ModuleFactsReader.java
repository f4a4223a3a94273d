// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.VersionRange;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.NavigationEntry;
import vn.sen.kernel.catalogue.ModuleDescriptor.ModuleFacts;

/** Reads the extension {@code sen-module}. Every fault is noted; a field that is not known is one. */
final class ModuleFactsReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_.~-]*");

    ModuleFacts read(JsonObject json, FaultList faults) {
        DescriptorFields fields = new DescriptorFields(json, "", faults);
        String id = fields.text("id", value -> ID.matcher(value).matches(), "id");
        String vendor = fields.text("vendor", value -> !value.isBlank(), "text");
        LocalizedText name = fields.localized("name");
        LocalizedText description = fields.localized("description");
        List<ModuleRequirement> requires = requires(fields);
        List<String> permissions = fields.texts("permissions");
        Optional<String> schema =
                fields.optionalText("schema", value -> SCHEMA.matcher(value).matches(), "schema");
        List<NavigationEntry> navigation = navigation(fields);
        fields.refuseOthers();
        return new ModuleFacts(id, vendor, name, description, requires, permissions, schema, navigation);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static List<ModuleRequirement> requires(DescriptorFields fields) {
        List<ModuleRequirement> requires = new ArrayList<>();
        for (DescriptorFields one : fields.objects("requires")) {
            String module = one.text("module", ModuleFactsReader::isId, "id");
            String range = one.text("range", ModuleFactsReader::isRange, "range");
            requires.add(new ModuleRequirement(module, range));
            one.refuseOthers();
        }
        return requires;
    }

    private static List<NavigationEntry> navigation(DescriptorFields fields) {
        List<NavigationEntry> navigation = new ArrayList<>();
        for (DescriptorFields one : fields.objects("navigation")) {
            String path = one.text("path", value -> PATH.matcher(value).matches(), "path");
            LocalizedText label = one.localized("label");
            navigation.add(new NavigationEntry(path, label, one.number("order"), Set.copyOf(one.texts("roles"))));
            one.refuseOthers();
        }
        return navigation;
    }

    private static boolean isRange(String text) {
        try {
            return !text.isBlank() && !new VersionRange(text).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
