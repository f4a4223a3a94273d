// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.catalogue.ModuleDescriptor.ModuleFacts;

class StartOrderTest {

    private final List<CatalogueEntry> entries = new ArrayList<>();

    private void module(String id, String... requires) {
        LocalizedText text = new LocalizedText(id, id);
        List<ModuleRequirement> requirements = List.of(requires).stream()
                .map(other -> new ModuleRequirement(other, "1"))
                .toList();
        ModuleFacts facts =
                new ModuleFacts(id, "Sen", text, text, requirements, List.of(), Optional.empty(), List.of());
        ModuleDescriptor descriptor =
                new ModuleDescriptor("vn.sen", Version.emptyVersion, facts, List.of(), java.util.Map.of());
        entries.add(new CatalogueEntry(id, Path.of(id), SignatureStatus.CORE, Optional.of(descriptor), List.of()));
    }

    private List<List<String>> waves(String... modules) {
        return StartOrder.waves(Set.of(modules), new Catalogue(entries));
    }

    @Test
    void what_is_required_comes_in_an_earlier_wave() {
        module("apology", "intake");
        module("intake", "calendar");
        module("calendar");
        module("survey");
        assertThat(waves("apology", "intake", "calendar", "survey"))
                .containsExactly(List.of("calendar", "survey"), List.of("intake"), List.of("apology"));
    }

    @Test
    void what_should_not_run_is_not_waited_for() {
        module("apology", "intake");
        module("intake");
        assertThat(waves("apology")).containsExactly(List.of("apology"));
    }

    @Test
    void a_circle_comes_last_and_does_not_hang() {
        module("hen", "egg");
        module("egg", "hen");
        module("survey");
        assertThat(waves("hen", "egg", "survey")).containsExactly(List.of("survey"), List.of("egg", "hen"));
    }

    @Test
    void unknown_modules_keep_their_place() {
        assertThat(waves("nobody")).containsExactly(List.of("nobody"));
    }
}
