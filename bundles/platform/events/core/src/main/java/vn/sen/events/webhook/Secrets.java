// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.security.SecureRandom;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.Place;

/** Secrets of subscriptions, encrypted in the database. */
@Component(service = Secrets.class)
public final class Secrets {

    private final PersonalData encryption;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Secrets(@Reference PersonalData encryption) {
        this.encryption = encryption;
    }

    /** @param shown to whoever makes the subscription, once */
    record Made(String shown, String stored) {}

    Made make(UUID subscription) {
        String secret = Signature.newSecret(random);
        return new Made(secret, encryption.protect(secret, place(subscription)));
    }

    String open(Subscription subscription) {
        return encryption.open(subscription.secret(), place(subscription.id()));
    }

    private static Place place(UUID subscription) {
        return Place.of("events.webhook", "secret", subscription);
    }
}
