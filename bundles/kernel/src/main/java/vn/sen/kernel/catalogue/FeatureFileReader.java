// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.felix.utils.version.VersionCleaner;
import org.osgi.framework.Version;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureConfiguration;
import org.osgi.service.feature.FeatureExtension;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.ModuleDescriptor.ModuleFacts;
import vn.sen.kernel.text.KernelTexts;

/** Reads {@code feature.json} of a module folder. A faulty file makes an entry with its faults, never an exception. */
public final class FeatureFileReader {

    public static final String FILE_NAME = "feature.json";
    public static final String EXTENSION = "sen-module";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final long MAXIMAL_SIZE = 1024 * 1024;

    private final FeatureService features;
    private final KernelTexts texts;
    private final JsonProvider json = JsonProvider.provider();

    public FeatureFileReader(FeatureService features, KernelTexts texts) {
        this.features = features;
        this.texts = texts;
    }

    /** @param fallbackId id to list the module under when its own cannot be read */
    public CatalogueEntry read(Path folder, String fallbackId, SignatureStatus signature) {
        return read(folder, folder.resolve(FILE_NAME), fallbackId, signature);
    }

    /** Reads a package that is only being unpacked; its faults name the file as it stands in the package. */
    public CatalogueEntry readPackage(Path folder, String fallbackId) {
        return read(folder, Path.of(FILE_NAME), fallbackId, SignatureStatus.UNSIGNED);
    }

    private CatalogueEntry read(Path folder, Path shownAs, String fallbackId, SignatureStatus signature) {
        FaultList faults = new FaultList(texts, shownAs);
        Optional<ModuleDescriptor> descriptor =
                feature(folder.resolve(FILE_NAME), faults).flatMap(feature -> descriptor(folder, feature, faults));
        String id = descriptor
                .map(ModuleDescriptor::id)
                .filter(ModuleFactsReader::isId)
                .orElse(fallbackId);
        Optional<ModuleDescriptor> sound =
                descriptor.filter(ignored -> faults.problems().isEmpty());
        return new CatalogueEntry(id, folder, signature, sound, faults.problems());
    }

    private Optional<Feature> feature(Path file, FaultList faults) {
        if (!Files.exists(file)) {
            faults.add("descriptor-missing", faults.file());
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAXIMAL_SIZE) {
                faults.add("descriptor-unreadable", faults.file(), "> " + MAXIMAL_SIZE + " B");
                return Optional.empty();
            }
            String text = Files.readString(file);
            return parsed(text, faults);
        } catch (CharacterCodingException e) {
            faults.add("descriptor-not-utf-8", faults.file());
        } catch (IOException e) {
            faults.add("descriptor-unreadable", faults.file(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Feature> parsed(String text, FaultList faults) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            reader.readObject();
        } catch (JsonException e) {
            faults.add("descriptor-not-json", faults.file(), e.getMessage());
            return Optional.empty();
        }
        try {
            return Optional.of(features.readFeature(new StringReader(text)));
        } catch (IOException | RuntimeException e) {
            // Boundary to what a vendor wrote: the feature service answers a wrong shape with whatever it stumbles on.
            faults.add("descriptor-not-a-feature", faults.file(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ModuleDescriptor> descriptor(Path folder, Feature feature, FaultList faults) {
        FeatureExtension extension = feature.getExtensions().get(EXTENSION);
        if (extension == null || extension.getType() != FeatureExtension.Type.JSON) {
            faults.add("descriptor-extension-missing", faults.file(), EXTENSION);
            return Optional.empty();
        }
        ModuleFacts facts;
        try (JsonReader reader = json.createReader(new StringReader(extension.getJSON()))) {
            JsonObject object = reader.readObject();
            facts = new ModuleFactsReader().read(object, faults);
        } catch (JsonException e) {
            faults.add("descriptor-extension-missing", faults.file(), EXTENSION);
            return Optional.empty();
        }
        return Optional.of(new ModuleDescriptor(
                feature.getID().getGroupId(),
                new Version(VersionCleaner.clean(feature.getID().getVersion())),
                facts,
                bundles(folder, feature, faults),
                configurations(feature)));
    }

    private static List<ModuleBundle> bundles(Path folder, Feature feature, FaultList faults) {
        List<ModuleBundle> bundles = new ArrayList<>();
        for (FeatureBundle bundle : feature.getBundles()) {
            String sha256 = String.valueOf(bundle.getMetadata().get("sha256"));
            if (!SHA_256.matcher(sha256).matches()) {
                faults.add("descriptor-digest-missing", bundle.getID(), faults.file());
            }
            bundles.add(new ModuleBundle(
                    bundle.getID().getGroupId(),
                    folder.resolve("bundles").resolve(fileName(bundle.getID())),
                    sha256.toLowerCase(Locale.ROOT)));
        }
        if (bundles.isEmpty()) {
            faults.add("descriptor-without-bundles", faults.file());
        }
        return bundles;
    }

    private static String fileName(ID id) {
        return id.getArtifactId()
                + "-"
                + id.getVersion()
                + id.getClassifier().map(classifier -> "-" + classifier).orElse("")
                + "."
                + id.getType().orElse("jar");
    }

    private static Map<String, Map<String, Object>> configurations(Feature feature) {
        Map<String, Map<String, Object>> configurations = new TreeMap<>();
        for (FeatureConfiguration configuration : feature.getConfigurations().values()) {
            configurations.put(configuration.getPid(), Map.copyOf(configuration.getValues()));
        }
        return configurations;
    }
}
