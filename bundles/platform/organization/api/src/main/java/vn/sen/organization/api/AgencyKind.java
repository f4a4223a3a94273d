// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

/** What sort of agency it is. */
public enum AgencyKind {
    /** A province or a city under the central government: its People's Committee. */
    PROVINCE,
    /** A specialised agency of the provincial People's Committee (sở, văn phòng, ban, thanh tra). */
    DEPARTMENT,
    /** A part of a department: an agency under it or a division of it (chi cục, phòng). */
    DIVISION,
    /** A public service unit or a public administration service centre. */
    CENTRE,
    /** A district, town or city under a province; the tier ended on 2025-06-30. */
    DISTRICT,
    COMMUNE,
    WARD,
    /** A township (thị trấn), which ended with the district tier. */
    TOWNSHIP,
    /** A special zone of the lower tier (đặc khu), since 2025-07-01. */
    SPECIAL_ZONE,
    /** A body of the central government that has its seat in the province and answers to its ministry. */
    CENTRAL_BRANCH,
    OTHER
}
