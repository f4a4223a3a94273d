// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.persistence.api.Transactions;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.Place;

/**
 * The keys that sign forms. The newest signs, until an administrator wants another one; all of them are published for
 * ever. Private parts are encrypted under a key that is not in the database.
 */
@Component(service = FormKeys.class)
public final class FormKeys {

    private static final String TABLE = "signing_key";
    private static final String COLUMN = "private_key";

    /** How long a node may sign with a key that another node has retired. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final int ID_BYTES = 6;

    private final Transactions transactions;
    private final PersonalData data;
    private final AuditTrail trail;
    private final Clock clock;
    private final AtomicReference<Ring> ring =
            new AtomicReference<>(new Ring(List.of(), Optional.empty(), Instant.MIN));

    private record Ring(List<FormKey> keys, Optional<ECKey> signing, Instant readAt) {}

    @Activate
    public FormKeys(
            @Reference(target = "(osgi.unit.name=forms)") Transactions transactions,
            @Reference PersonalData data,
            @Reference AuditTrail trail) {
        this(transactions, data, trail, Clock.systemUTC());
    }

    public FormKeys(Transactions transactions, PersonalData data, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.data = data;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every key that has ever signed, the newest first. */
    public List<FormKey> published() {
        return fresh().keys();
    }

    /** The key to sign with; makes the first one. Two nodes may both do so, and then there are two, which harms nothing. */
    ECKey signing() {
        Ring known = fresh();
        return known.signing().orElseGet(() -> {
            transactions.run(em -> make(em, "forms.key-make"));
            return read().signing().orElseThrow();
        });
    }

    /** Makes a new key and retires those before it; what they signed stays genuine. */
    public FormKey rotate() {
        Instant now = now();
        transactions.run(em -> {
            em.createQuery("select k from KeyRow k where k.signsUntil is null", KeyRow.class)
                    .getResultStream()
                    .forEach(row -> row.retire(now));
            make(em, "forms.key-rotate");
        });
        return read().keys().get(0);
    }

    private void make(EntityManager em, String act) {
        try {
            byte[] id = new byte[ID_BYTES];
            new SecureRandom().nextBytes(id);
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Base64.getUrlEncoder().withoutPadding().encodeToString(id))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            em.persist(new KeyRow(
                    key.getKeyID(),
                    data.protect(key.toJSONString(), place(key.getKeyID())),
                    key.toPublicJWK().toJSONString(),
                    now()));
            trail.record(
                    em,
                    AuditEntry.act(act)
                            .retention(RetentionClass.SECURITY)
                            .on("forms.key", key.getKeyID())
                            .build());
        } catch (JOSEException everyJavaHasTheCurve) {
            throw new IllegalStateException("This Java cannot make P-256 keys", everyJavaHasTheCurve);
        }
    }

    private Ring fresh() {
        Ring known = ring.get();
        return clock.instant().isBefore(known.readAt().plus(FRESH)) ? known : read();
    }

    private Ring read() {
        List<KeyRow> rows = transactions.read(
                em -> em.createQuery("select k from KeyRow k order by k.signsFrom desc, k.id", KeyRow.class)
                        .getResultList());
        Optional<ECKey> signing = rows.stream()
                .filter(row -> row.signsUntil().isEmpty())
                .findFirst()
                .map(row -> parse(data.open(row.privateKey(), place(row.id()))));
        List<FormKey> keys = rows.stream()
                .map(row -> new FormKey(parse(row.publicKey()), row.signsFrom(), row.signsUntil()))
                .toList();
        Ring read = new Ring(keys, signing, clock.instant());
        ring.set(read);
        return read;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ECKey parse(String stored) {
        try {
            return ECKey.parse(stored);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A row of forms.signing_key holds no JSON Web Key", damaged);
        }
    }

    private static Place place(String id) {
        return new Place("forms." + TABLE, COLUMN, id);
    }
}
