// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;

/** The columns of a table of people in positions. */
final class StaffColumns {

    static final TableColumn KEY = TableColumn.optional("key", "mã cán bộ", "khoá");
    static final TableColumn NAME = TableColumn.required("name", "họ và tên", "họ tên");
    static final TableColumn ACCOUNT = TableColumn.optional("account", "tài khoản", "tài khoản đăng nhập");
    static final TableColumn AGENCY = TableColumn.required("agency", "cơ quan", "mã cơ quan");
    static final TableColumn POSITION = TableColumn.required("position", "vị trí", "chức vụ");
    static final TableColumn RANK = TableColumn.optional("rank", "bậc");
    static final TableColumn VALID_FROM = TableColumn.required("valid_from", "từ ngày");
    static final TableColumn VALID_TO = TableColumn.optional("valid_to", "đến ngày");

    static final List<TableColumn> ALL = List.of(KEY, NAME, ACCOUNT, AGENCY, POSITION, RANK, VALID_FROM, VALID_TO);

    private StaffColumns() {}
}
