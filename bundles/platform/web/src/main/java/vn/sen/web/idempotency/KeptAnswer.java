// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.idempotency;

import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The first answer to a key, or the mark that it is still being made. Never cached: another node may complete it. */
@Entity
@Cacheable(false)
@Table(name = "kept_answer")
public class KeptAnswer {

    static final int RUNNING = 0;

    @Id
    private String scope;

    @Basic(optional = false)
    @Column(name = "body_hash")
    private String bodyHash;

    @Column(name = "created_millis")
    private long createdMillis;

    private int status;
    private String headers;
    private byte[] body;

    protected KeptAnswer() {}

    KeptAnswer(String scope, String bodyHash, long createdMillis) {
        this.scope = scope;
        this.bodyHash = bodyHash;
        this.createdMillis = createdMillis;
        this.status = RUNNING;
        this.headers = "";
        this.body = new byte[0];
    }

    void complete(StoredAnswer answer) {
        status = answer.status();
        headers = answer.headerLines();
        body = answer.body();
    }

    String bodyHash() {
        return bodyHash;
    }

    long createdMillis() {
        return createdMillis;
    }

    boolean isRunning() {
        return status == RUNNING;
    }

    StoredAnswer answer() {
        return StoredAnswer.of(status, headers, body);
    }
}
