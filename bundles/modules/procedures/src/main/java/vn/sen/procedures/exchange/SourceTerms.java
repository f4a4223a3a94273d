// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sen.procedures.catalogue.ChannelKind;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.LimitUnit;
import vn.sen.procedures.catalogue.OnlineService;

/**
 * The words of the national portal for what the module knows as values. They are data of a format, not texts of a page,
 * and therefore stand here and not among the translations.
 */
final class SourceTerms {

    static final Terms<Level> LEVELS = new Terms<>(Map.of(
            Level.MINISTRY, "Cấp bộ",
            Level.PROVINCE, "Cấp tỉnh",
            Level.DISTRICT, "Cấp huyện",
            Level.COMMUNE, "Cấp xã",
            Level.OTHER, "Cơ quan khác"));

    static final Terms<LimitUnit> UNITS = new Terms<>(Map.of(
            LimitUnit.WORKING_DAY, "Ngày làm việc",
            LimitUnit.DAY, "Ngày",
            LimitUnit.WORKING_HOUR, "Giờ làm việc",
            LimitUnit.SAME_DAY, "Trong ngày"));

    static final Terms<OnlineService> SERVICES = new Terms<>(Map.of(
            OnlineService.FULL, "toàn trình",
            OnlineService.PARTIAL, "một phần",
            OnlineService.NONE, "không"));

    static final Terms<ChannelKind> CHANNELS = new Terms<>(
            Map.of(ChannelKind.ONLINE, "online", ChannelKind.POST, "postal", ChannelKind.DESK, "in_person"));

    static final Terms<ChannelKind> CHANNEL_LABELS = new Terms<>(Map.of(
            ChannelKind.ONLINE, "Trực tuyến",
            ChannelKind.POST, "Dịch vụ bưu chính",
            ChannelKind.DESK, "Trực tiếp"));

    private SourceTerms() {}

    /** One word for each value of an enumeration. */
    record Terms<E extends Enum<E>>(Map<E, String> words) {

        /** The value a word stands for, in any case of letters. */
        Optional<E> value(String word) {
            String wanted = word.strip().toLowerCase(Locale.ROOT);
            return words.entrySet().stream()
                    .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).equals(wanted))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        String word(E value) {
            return words.get(value);
        }

        /** All words, for a message. */
        String all() {
            return String.join(", ", words.values().stream().sorted().toList());
        }
    }

    /** The parts of a list that the source writes with commas. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
