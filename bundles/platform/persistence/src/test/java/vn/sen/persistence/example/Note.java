// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.example;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.sen.persistence.api.Ids;

/** The only entity of the bundle that tests install; its loader is the bundle's. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    private UUID id = Ids.next();

    private Instant written = Instant.EPOCH;

    public Note() {
        // Made by the tests through reflection, because their own class of this name is another one.
    }

    public UUID id() {
        return id;
    }

    public Instant written() {
        return written;
    }
}
