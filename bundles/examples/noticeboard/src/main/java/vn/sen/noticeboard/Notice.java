// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.sen.persistence.api.Ids;

/** A notice as it stands in the database. It is posted and taken down, never changed. */
@Entity
public class Notice {

    @Id
    private UUID id;

    private String title;

    private String body;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "posted_by")
    private String postedBy;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected Notice() {}

    Notice(String title, String body, LocalDate validFrom, LocalDate validTo, String postedBy, Instant postedAt) {
        this.id = Ids.next();
        this.title = title;
        this.body = body;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.postedBy = postedBy;
        this.postedAt = postedAt;
    }

    NoticeView view() {
        return new NoticeView(id, title, body, validFrom, validTo, postedAt);
    }
}
