// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;

/** The columns of a table of agencies. */
final class AgencyColumns {

    static final TableColumn KEY = TableColumn.optional("key", "khoá", "khóa");
    static final TableColumn CODE = TableColumn.optional("code", "mã", "mã cơ quan");
    static final TableColumn OTHER_CODES = TableColumn.optional("other_codes", "mã khác");
    static final TableColumn NAME = TableColumn.required("name", "tên", "tên cơ quan");
    static final TableColumn KIND = TableColumn.required("kind", "loại");
    static final TableColumn PARENT = TableColumn.optional("parent", "trực thuộc", "cấp trên");
    static final TableColumn VALID_FROM = TableColumn.required("valid_from", "từ ngày");
    static final TableColumn VALID_TO = TableColumn.optional("valid_to", "đến ngày");
    static final TableColumn SUCCESSORS = TableColumn.optional("successors", "kế thừa", "cơ quan kế thừa");
    static final TableColumn LEGAL_BASIS = TableColumn.optional("legal_basis", "căn cứ", "căn cứ pháp lý");
    static final TableColumn CONFIRMED = TableColumn.optional("confirmed", "đã xác nhận", "xác nhận");
    static final TableColumn NOTE = TableColumn.optional("note", "ghi chú");

    static final List<TableColumn> ALL = List.of(
            KEY, CODE, OTHER_CODES, NAME, KIND, PARENT, VALID_FROM, VALID_TO, SUCCESSORS, LEGAL_BASIS, CONFIRMED, NOTE);

    private AgencyColumns() {}
}
