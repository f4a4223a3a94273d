// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import vn.sen.tests.harness.Assembly;

/** A real Chromium with an empty profile, as the operating system installs it. Nothing is downloaded. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;
    private final URI base;

    private Browser(ChromeDriver driver, URI base) {
        this.driver = driver;
        this.base = base;
    }

    static Browser at(URI base) throws IOException {
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").toFile());
        options.setCapability("goog:loggingPrefs", console);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(Assembly.output("browser"), "profile"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // The page of the API is long; on a busy machine axe-core needs more than the usual half minute for it.
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        return new Browser(driver, base);
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not on the PATH; on Debian: apt-get install chromium chromium-driver"));
    }

    /** Opens a path of the server in a window of the given width. */
    Browser open(String path, int width) {
        resize(width);
        consoleErrors();
        driver.get(base.resolve(path).toString());
        return this;
    }

    /** Makes the window of the open page as wide. */
    Browser resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /** Turns scripts of the pages on or off; the tests' own still run. */
    Browser scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** What went wrong in the page since the last question, a broken content policy included. */
    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    long number(String script) {
        return ((Number) driver.executeScript(script)).longValue();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    Object runAsync(String script) {
        return driver.executeAsyncScript(script);
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String text() {
        return one("body").getText();
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The value of a parameter in the address that is shown. */
    String query(String name) {
        return Stream.of(URI.create(driver.getCurrentUrl()).getQuery().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + driver.getCurrentUrl()));
    }

    /** Chooses the language as the switch in the header does. */
    Browser language(String tag) {
        driver.executeCdpCommand("Network.setCookie", Map.of("name", "sen-lang", "value", tag, "url", base.toString()));
        return this;
    }

    Browser forgetCookies() {
        driver.manage().deleteAllCookies();
        return this;
    }

    void screenshot(String name) throws IOException {
        Files.write(Assembly.output("screenshots").resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
