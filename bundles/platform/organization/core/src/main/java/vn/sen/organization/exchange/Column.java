// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sen.organization.register.Folding;

/** The columns of a table of agencies. A header may use the English name or the Vietnamese one, with or without marks. */
public enum Column {
    KEY("khoá", "khóa"),
    CODE("mã", "mã cơ quan"),
    OTHER_CODES("mã khác"),
    NAME("tên", "tên cơ quan"),
    KIND("loại"),
    PARENT("trực thuộc", "cấp trên"),
    VALID_FROM("từ ngày"),
    VALID_TO("đến ngày"),
    SUCCESSORS("kế thừa", "cơ quan kế thừa"),
    LEGAL_BASIS("căn cứ", "căn cứ pháp lý"),
    CONFIRMED("đã xác nhận", "xác nhận"),
    NOTE("ghi chú");

    /** Without these no table can be read. */
    static final List<Column> REQUIRED = List.of(NAME, KIND, VALID_FROM);

    private final List<String> vietnamese;

    Column(String... vietnamese) {
        this.vietnamese = Arrays.stream(vietnamese).map(Folding::fold).toList();
    }

    /** The name in a header that we write. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        String folded = Folding.fold(header.replace('_', ' '));
        return Arrays.stream(values())
                .filter(column -> column.vietnamese.contains(folded)
                        || Folding.fold(column.header().replace('_', ' ')).equals(folded))
                .findFirst();
    }
}
