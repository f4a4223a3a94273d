// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleException;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;
import vn.sen.launcher.SenVersion;

/** Entry of {@code bin/sen}: finds the command, and turns what goes wrong into a sentence and an exit code. */
public final class Sen {

    private final Console console;
    private final Path home;
    private final Map<String, String> environment;

    Sen(Console console, Path home, Map<String, String> environment) {
        this.console = console;
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err, Texts.of(System.getenv()));
        Sen sen = new Sen(console, Path.of(System.getProperty("sen.home")), System.getenv());
        System.exit(sen.run(List.of(arguments)).number());
    }

    ExitCode run(List<String> arguments) {
        CommandLine line = CommandLine.parse(arguments);
        try {
            return dispatch(line);
        } catch (UsageException usage) {
            console.complain(usage.key(), usage.arguments());
            console.complain("usage.see-help", List.of());
            return ExitCode.USAGE;
        } catch (LaunchRefusedException refused) {
            console.complain(refused.key(), refused.arguments());
            return ExitCode.CANNOT_START;
        } catch (BundleException | IOException | JsonException failed) {
            console.complain("failed", List.of(String.valueOf(failed.getMessage())));
            return ExitCode.FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private ExitCode dispatch(CommandLine line)
            throws UsageException, LaunchRefusedException, BundleException, IOException, InterruptedException {
        line.allow(line.command().equals("run") ? LaunchOptions.FLAGS : Set.of("help"));
        if (!Set.of("module", "audit", "user").contains(line.command())) {
            line.expect(0, 0);
        }
        return switch (line.command()) {
            case "run" -> new RunCommand(console).run(options(line));
            case "prepare" -> new PrepareCommand(console).run(options(line));
            case "await" -> new AwaitCommand(console).run(options(line));
            case "stop" -> new StopCommand(console).run(options(line).data());
            case "status" -> new StatusCommand(console).run(options(line).data());
            case "module" -> new ModuleCommand(console).run(options(line).data(), line);
            case "audit" -> new AuditCommand(console).run(options(line).data(), line);
            case "user" -> new UserCommand(console).run(options(line).data(), line);
            case "doctor" -> new DoctorCommand(console).run(options(line));
            case "version" -> version();
            case "help" -> help();
            default -> throw new UsageException("usage.command", line.command());
        };
    }

    private LaunchOptions options(CommandLine line) throws LaunchRefusedException {
        return LaunchOptions.read(home, environment, line.flags());
    }

    private ExitCode version() {
        console.say("version", SenVersion.current(), Runtime.version(), System.getProperty("java.home"));
        return ExitCode.OK;
    }

    private ExitCode help() {
        console.say("help");
        return ExitCode.OK;
    }
}
