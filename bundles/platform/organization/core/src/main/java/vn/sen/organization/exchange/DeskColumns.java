// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;

/** The columns of a table of one-stop desks; those of the week hold stretches such as {@code 07:00-11:00 13:00-17:00}. */
final class DeskColumns {

    static final TableColumn AGENCY = TableColumn.required("agency", "cơ quan", "mã cơ quan");
    static final TableColumn NAME = TableColumn.required("name", "tên bộ phận", "tên");
    static final TableColumn ADDRESS = TableColumn.required("address", "địa chỉ");
    static final TableColumn PHONE = TableColumn.optional("phone", "điện thoại");
    static final TableColumn MONDAY = TableColumn.optional("monday", "thứ hai");
    static final TableColumn TUESDAY = TableColumn.optional("tuesday", "thứ ba");
    static final TableColumn WEDNESDAY = TableColumn.optional("wednesday", "thứ tư");
    static final TableColumn THURSDAY = TableColumn.optional("thursday", "thứ năm");
    static final TableColumn FRIDAY = TableColumn.optional("friday", "thứ sáu");
    static final TableColumn SATURDAY = TableColumn.optional("saturday", "thứ bảy");
    static final TableColumn SUNDAY = TableColumn.optional("sunday", "chủ nhật");
    static final TableColumn OPENING_FROM = TableColumn.optional("opening_from", "giờ này từ ngày");
    static final TableColumn VALID_FROM = TableColumn.required("valid_from", "từ ngày");
    static final TableColumn VALID_TO = TableColumn.optional("valid_to", "đến ngày");
    static final TableColumn CONFIRMED = TableColumn.optional("confirmed", "đã xác nhận", "xác nhận");

    /** The days of a week from Monday on. */
    static final List<TableColumn> WEEK = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY);

    static final List<TableColumn> ALL = List.of(
            AGENCY,
            NAME,
            ADDRESS,
            PHONE,
            MONDAY,
            TUESDAY,
            WEDNESDAY,
            THURSDAY,
            FRIDAY,
            SATURDAY,
            SUNDAY,
            OPENING_FROM,
            VALID_FROM,
            VALID_TO,
            CONFIRMED);

    private DeskColumns() {}
}
