// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.persistence.api.Ids;

@ParameterizedClass
@EnumSource
class NoticeBoardTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final NoticeBoard board;

    NoticeBoardTest(NoticeUnit database) {
        // Five in the afternoon of the 21st in London is the 22nd in Cà Mau.
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneOffset.UTC);
        board = new NoticeBoard(30, database.empty(), clock);
    }

    @Test
    void a_notice_without_days_is_shown_from_today_for_as_long_as_the_province_has_set() {
        NoticeView notice = post("Đổi giờ làm việc", Optional.empty(), Optional.empty());

        assertThat(notice.validFrom()).isEqualTo(TODAY);
        assertThat(shown("2026-12-21")).containsExactly("Đổi giờ làm việc");
        assertThat(shown("2026-12-22")).isEmpty();
        assertThat(shown("2026-11-21")).isEmpty();
    }

    @Test
    void the_newest_stands_first_and_a_list_goes_on_after_its_last() {
        for (String title : List.of("một", "hai", "ba")) {
            post(title, Optional.empty(), Optional.empty());
        }

        List<NoticeView> first = board.shownOn(TODAY, Optional.empty(), 2);
        List<NoticeView> rest = board.shownOn(TODAY, Optional.of(first.get(1).id()), 2);

        assertThat(first).extracting(NoticeView::title).containsExactly("ba", "hai");
        assertThat(rest).extracting(NoticeView::title).containsExactly("một");
    }

    @Test
    void what_is_read_is_what_was_posted() {
        NoticeView posted = post("Nghỉ lễ", Optional.of(TODAY), Optional.of(TODAY));

        assertThat(board.find(posted.id())).contains(posted);
    }

    @Test
    void a_notice_is_taken_down_once() {
        NoticeView posted = post("Nghỉ lễ", Optional.empty(), Optional.empty());

        assertThat(board.takeDown(posted.id())).isTrue();
        assertThat(board.takeDown(posted.id())).isFalse();
        assertThat(board.find(posted.id())).isEmpty();
        assertThat(board.find(Ids.next())).isEmpty();
    }

    private NoticeView post(String title, Optional<LocalDate> from, Optional<LocalDate> to) {
        return board.post(new NoticeOrder(title, "Nội dung", from, to), "publisher");
    }

    private List<String> shown(String day) {
        return board.shownOn(LocalDate.parse(day), Optional.empty(), 10).stream()
                .map(NoticeView::title)
                .toList();
    }
}
