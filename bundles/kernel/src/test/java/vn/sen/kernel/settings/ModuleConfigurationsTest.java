// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.FeatureFileReader;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestServer;
import vn.sen.kernel.text.KernelTexts;

class ModuleConfigurationsTest {

    private static final String METATYPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
              <OCD id="survey" name="Survey">
                <AD id="sample.size" type="Integer" cardinality="0" required="true" default="100" min="1" max="1000"/>
                <AD id="language" type="String" required="false">
                  <Option label="Vietnamese" value="vi"/><Option label="English" value="en"/>
                </AD>
                <AD id="weekdays" type="Integer" cardinality="7" required="false"/>
                <AD id="open" type="Boolean" required="false"/>
                <AD id="share" type="Double" required="false"/>
                <AD id="channels" type="String" cardinality="-2147483648" required="false"/>
              </OCD>
              <OCD id="mail" name="Mail"><AD id="host" type="String"/><AD id="port" type="Long" default="25"/></OCD>
              <Designate pid="vn.sen.survey"><Object ocdref="survey"/></Designate>
              <Designate factoryPid="vn.sen.mail"><Object ocdref="mail"/></Designate>
            </metatype:MetaData>
            """;

    @TempDir
    Path folder;

    private ModuleDescriptor module(String configurations) {
        Path written = TestModule.named("survey", "1.0.0")
                .configurations(configurations)
                .bundle(
                        "survey",
                        BundleJar.named("test.survey", "1.0.0").resource("OSGI-INF/metatype/survey.xml", METATYPE))
                .writeTo(folder);
        return new FeatureFileReader(new FeatureServiceImpl(), KernelTexts.load())
                .read(written, "survey", SignatureStatus.CORE)
                .descriptor()
                .orElseThrow();
    }

    private ModuleConfigurations configurations(String settings) {
        Path profile = TestServer.writeProfile(folder, "{\"modules\": [],\n\"settings\": " + settings + "}");
        return new ModuleConfigurations(
                KernelTexts.load(), new ProfileReader(KernelTexts.load()).read(Optional.of(profile)));
    }

    private ModuleConfigurations.Checked check(String settings) {
        return configurations(settings).check(module("{}"));
    }

    @Test
    void right_settings_become_typed_values() {
        ModuleConfigurations.Checked checked = check("""
                {"vn.sen.survey": {"sample.size": 20, "language": "vi", "weekdays": [1, 2], "open": true,
                  "share": 0.5, "channels": ["sms", "zalo"]}}
                """);
        assertThat(checked.problems()).isEmpty();
        Map<String, Object> values = checked.values().get("vn.sen.survey");
        assertThat(values)
                .containsEntry("sample.size", 20)
                .containsEntry("language", "vi")
                .containsEntry("open", true)
                .containsEntry("share", 0.5)
                .containsEntry("channels", List.of("sms", "zalo"));
        assertThat(values.get("weekdays")).isEqualTo(new int[] {1, 2});
    }

    @Test
    void every_wrong_setting_is_told_with_name_value_expectation_and_line() {
        String told = english(check("""
                        {"vn.sen.survey": {
                           "sample.size": "many",
                           "language": "fr",
                           "weekdays": 5,
                           "open": "yes",
                           "share": [1],
                           "sampel": 3}}
                        """).problems());
        assertThat(told)
                .contains("“sample.size” of “vn.sen.survey”", "line 3, is \"many\"")
                .contains("expected is a whole number, at least 1, at most 1000")
                .contains("line 4, is \"fr\"", "one of: vi, en")
                .contains("line 5, is 5", "a list, each element a whole number")
                .contains("line 6, is \"yes\"", "true or false")
                .contains("line 7, is [1]")
                .contains("setting-unknown", "“sampel”", "Known are: channels, language, open");
    }

    @Test
    void numbers_stay_within_their_bounds_and_are_never_rounded() {
        assertThat(check("{\"vn.sen.survey\": {\"sample.size\": 1001}}").problems())
                .hasSize(1);
        assertThat(check("{\"vn.sen.survey\": {\"sample.size\": 0}}").problems())
                .hasSize(1);
        assertThat(check("{\"vn.sen.survey\": {\"sample.size\": 1.5}}").problems())
                .hasSize(1);
        assertThat(check("{\"vn.sen.survey\": {\"sample.size\": null}}").problems())
                .hasSize(1);
        assertThat(check("{\"vn.sen.survey\": {\"weekdays\": [1,2,3,4,5,6,7,8]}}")
                        .problems())
                .hasSize(1);
        assertThat(check("{\"vn.sen.survey\": {\"sample.size\": 1000}}").problems())
                .isEmpty();
    }

    @Test
    void a_factory_configuration_needs_what_has_no_default() {
        ModuleConfigurations.Checked checked = check("{\"vn.sen.mail~office\": {\"port\": 587}}");
        assertThat(english(checked.problems())).contains("setting-missing", "“host” of “vn.sen.mail~office”");
        assertThat(check("{\"vn.sen.mail~office\": {\"host\": \"mail\"}}").values())
                .containsKey("vn.sen.mail~office");
    }

    @Test
    void the_profile_has_the_last_word_over_the_feature_file() {
        ModuleDescriptor module = module("{\"vn.sen.survey\": {\"sample.size:Integer\": 5, \"open:Boolean\": true}}");
        assertThat(configurations("{\"vn.sen.survey\": {\"sample.size\": 9}}")
                        .check(module)
                        .values()
                        .get("vn.sen.survey"))
                .containsEntry("sample.size", 9)
                .containsEntry("open", true);
    }

    @Test
    void settings_that_no_module_understands_are_told() {
        ModuleConfigurations configurations = configurations("{\"vn.sen.survay\": {\"sample.size\": 9}}");
        assertThat(configurations.check(module("{}")).problems()).isEmpty();
        assertThat(english(configurations
                        .checkPlatform(List.of(module("{}")), List.of())
                        .problems()))
                .contains("setting-of-nobody", "“vn.sen.survay”", "line 2", "There are: vn.sen.mail, vn.sen.survey");
    }

    @Test
    void settings_of_the_platform_are_checked_against_its_own_bundles() {
        Path web = module("{}").bundles().get(0).file();
        ModuleConfigurations.Checked right =
                configurations("{\"vn.sen.survey\": {\"sample.size\": 9}}").checkPlatform(List.of(), List.of(web));
        assertThat(right.problems()).isEmpty();
        assertThat(right.values().get("vn.sen.survey")).containsEntry("sample.size", 9);
        assertThat(english(configurations("{\"vn.sen.survey\": {\"sample.size\": \"x\"}}")
                        .checkPlatform(List.of(), List.of(web))
                        .problems()))
                .contains("setting-wrong", "line 2");
    }
}
