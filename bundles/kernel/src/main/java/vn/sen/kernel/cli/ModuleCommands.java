// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.text.KernelTexts;

/**
 * The commands {@code sen:modules}, {@code sen:plan}, {@code sen:enable}, {@code sen:disable}, {@code sen:install} and
 * {@code sen:remove} of the Gogo shell. Each returns what the shell prints, in the language of the process.
 */
@Component(
        service = ModuleCommands.class,
        property = {
            "osgi.command.scope=sen",
            "osgi.command.function=modules",
            "osgi.command.function=plan",
            "osgi.command.function=enable",
            "osgi.command.function=disable",
            "osgi.command.function=install",
            "osgi.command.function=remove"
        })
public final class ModuleCommands {

    private final Modules modules;
    private final KernelTexts texts = KernelTexts.load();
    private final ModulePrinter printer;

    @Activate
    public ModuleCommands(@Reference Modules modules) {
        this(modules, Locale.getDefault());
    }

    ModuleCommands(Modules modules, Locale language) {
        this.modules = modules;
        this.printer = new ModulePrinter(texts, language);
    }

    /** Every module with its state and its problems. */
    public String modules() {
        return printer.table(modules.list());
    }

    /** What an act would do; changes nothing. */
    public String plan(String act, String id) {
        return switch (act) {
            case "enable" -> answer(() -> printer.plan(modules.plan(ModuleAct.ENABLE, id)));
            case "disable" -> answer(() -> printer.plan(modules.plan(ModuleAct.DISABLE, id)));
            case "remove" -> answer(() -> printer.plan(modules.plan(ModuleAct.REMOVE, id)));
            default -> printer.sentence("command.plan-usage", act);
        };
    }

    public String enable(String id) {
        return answer(() -> printer.status(modules.enable(id)));
    }

    public String disable(String id) {
        return answer(() -> printer.status(modules.disable(id)));
    }

    public String install(String path) {
        return answer(() -> {
            try (InputStream stream = Files.newInputStream(Path.of(path))) {
                return printer.status(modules.install(stream));
            }
        });
    }

    public String remove(String id) {
        return answer(() -> {
            modules.remove(id);
            return printer.sentence("command.removed", id);
        });
    }

    private interface Act {
        String run() throws ActRefusedException, IOException;
    }

    private String answer(Act act) {
        try {
            return act.run();
        } catch (ActRefusedException e) {
            return printer.refusal(e.problems());
        } catch (IOException e) {
            return printer.sentence("command.unreadable", e.getMessage());
        }
    }
}
