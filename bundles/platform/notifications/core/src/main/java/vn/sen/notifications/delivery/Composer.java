// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.notifications.api.AttachedFile;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.files.Enclosures;
import vn.sen.notifications.preference.PreferenceLinks;
import vn.sen.notifications.send.Vault;
import vn.sen.notifications.template.Content;
import vn.sen.notifications.template.ModuleWords;

/** Makes of a stored notification what a channel carries: the whole text or the brief one, with the way to unsubscribe. */
@Component(service = Composer.class)
public final class Composer {

    private final Vault vault;
    private final PreferenceLinks links;
    private final ModuleWords words;

    @Activate
    public Composer(BundleContext context, @Reference Vault vault, @Reference PreferenceLinks links) {
        this(vault, links, ModuleWords.read(context.getBundle()::getEntry));
    }

    Composer(Vault vault, PreferenceLinks links, ModuleWords words) {
        this.vault = vault;
        this.links = links;
        this.words = words;
    }

    Receiver receiver(Outgoing one) {
        return vault.receiver(one.id(), one.receiver());
    }

    Enclosures enclosures(Outgoing one) {
        return vault.enclosures(one.id(), one.files());
    }

    Message message(Outgoing one, Receiver receiver, List<AttachedFile> files, ChannelTraits traits) {
        Content content = vault.content(one.id(), one.content());
        Optional<URI> preferences = one.mandatory() ? Optional.empty() : links.link(one.id(), one.channel());
        String whole = content.text() + footer(one, preferences);
        boolean brief = !traits.subjects() || whole.length() > traits.longest();
        return new Message(
                one.id(),
                one.id() + "." + one.channel(),
                receiver.addresses().getOrDefault(one.channel(), ""),
                receiver.name(),
                one.language(),
                content.subject(),
                brief ? content.brief() : whole,
                preferences,
                files);
    }

    private String footer(Outgoing one, Optional<URI> preferences) {
        Function<URI, String> line = link -> "\n\n-- \n"
                + words.text(one.language(), "message.preferences", link.toString())
                        .orElse(link.toString());
        return preferences.map(line).orElse("");
    }
}
