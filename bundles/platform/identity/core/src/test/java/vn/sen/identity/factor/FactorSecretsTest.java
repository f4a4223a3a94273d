// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.token.OddCipher;
import vn.sen.privacy.api.ProtectedTables;

class FactorSecretsTest {

    private final FactorSecrets secrets = new FactorSecrets(new OddCipher());
    private final byte[] secret = Totp.newSecret();

    @Test
    void a_secret_is_not_readable_in_the_database() {
        assertThat(secrets.lock(UUID.randomUUID(), secret)).doesNotContain(Base32.encode(secret));
    }

    @Test
    void a_secret_opens_for_its_own_account() {
        UUID account = UUID.randomUUID();

        assertThat(secrets.open(account, secrets.lock(account, secret))).isEqualTo(secret);
    }

    @Test
    void a_secret_moved_to_another_account_does_not_open() {
        String stored = secrets.lock(UUID.randomUUID(), secret);

        assertThatThrownBy(() -> secrets.open(UUID.randomUUID(), stored)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_rotation_of_keys_knows_where_secrets_stand() {
        assertThat(secrets.tables()).extracting(ProtectedTables.Table::place).containsExactly("identity.second_factor");
    }
}
