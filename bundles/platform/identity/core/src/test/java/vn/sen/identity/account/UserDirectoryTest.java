// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class UserDirectoryTest {

    private static final UUID WARD = new UUID(1, 1);
    private static final Optional<String> ANY_ROLE = Optional.empty();

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final UserDirectory directory;

    UserDirectoryTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        directory = new UserDirectory(store, clock);
        person("dung", "Đặng Văn Dũng", RoleGrant.everywhere("LEADER"));
        person("huong", "Nguyễn Thị Hương", RoleGrant.at(WARD, "CLERK"), RoleGrant.at(WARD, "OFFICER"));
        AccountsForTests.disable(store, person("khanh", "Trần 100% Khánh", RoleGrant.everywhere("CLERK")));
    }

    @Test
    void diacritics_and_the_order_of_words_are_optional() {
        assertThat(names("dung dang", ANY_ROLE)).containsExactly("dung");
        assertThat(names("Đặng", ANY_ROLE)).containsExactly("dung");
        assertThat(names("HUONG nguyen", ANY_ROLE)).containsExactly("huong");
    }

    @Test
    void signs_with_a_meaning_in_sql_are_only_signs() {
        assertThat(names("100%", ANY_ROLE)).containsExactly("khanh");
        assertThat(names("%", ANY_ROLE)).containsExactly("khanh");
        assertThat(names("_", ANY_ROLE)).isEmpty();
        assertThat(names("' or ''='", ANY_ROLE)).isEmpty();
    }

    @Test
    void roles_agencies_and_state_narrow_the_list() {
        assertThat(names("", Optional.of("CLERK"))).containsExactly("huong", "khanh");
        assertThat(search(new UserQuery("", ANY_ROLE, Optional.of(WARD), Optional.empty())))
                .containsExactly("huong");
        assertThat(search(new UserQuery("", ANY_ROLE, Optional.empty(), Optional.of(false))))
                .containsExactly("khanh");
    }

    @Test
    void pages_follow_one_another_without_gap() {
        List<String> read = new ArrayList<>();
        String after = "";
        List<UserDirectory.Entry> part = everybody(after, 2);
        while (!part.isEmpty()) {
            part.forEach(entry -> read.add(entry.account().name()));
            after = read.get(read.size() - 1);
            part = everybody(after, 2);
        }

        assertThat(read).containsExactly("dung", "huong", "khanh");
    }

    @Test
    void each_comes_with_its_grants() {
        assertThat(everybody("dung", 1).get(0).grants())
                .extracting(GrantRecord::role)
                .containsExactly("CLERK", "OFFICER");
    }

    @Test
    void holders_are_counted_as_far_as_they_may_sign_in() {
        assertThat(directory.holders()).containsEntry("CLERK", 1L).containsEntry("LEADER", 1L);
        assertThat(directory.count(new UserQuery("", ANY_ROLE, Optional.empty(), Optional.empty())))
                .isEqualTo(3);
    }

    private List<UserDirectory.Entry> everybody(String after, int limit) {
        return directory.search(new UserQuery("", ANY_ROLE, Optional.empty(), Optional.empty()), after, limit);
    }

    private List<String> names(String text, Optional<String> role) {
        return search(new UserQuery(text, role, Optional.empty(), Optional.empty()));
    }

    private List<String> search(UserQuery query) {
        return directory.search(query, "", 50).stream()
                .map(entry -> entry.account().name())
                .toList();
    }

    private UUID person(String name, String displayName, RoleGrant... grants) {
        UUID id = AccountsForTests.add(store, name, clock.instant(), grants);
        AccountsForTests.rename(store, id, displayName);
        return id;
    }
}
