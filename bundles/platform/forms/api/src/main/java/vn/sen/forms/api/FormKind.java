// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

/**
 * What a form is for. The number that a circular gives it, its title and its paper differ from year to year and are data:
 * see {@link FormDefinition}.
 */
public enum FormKind {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    RECEIPT,
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT_REQUEST,
    /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL,
    /** Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
    APOLOGY,
    /** Thông báo dừng giải quyết hồ sơ. */
    STOP_NOTICE,
    /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
    CONTROL_SHEET,
    /** Sổ theo dõi hồ sơ. */
    LEDGER
}
