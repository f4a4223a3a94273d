// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

/**
 * Where a value stands in a JSON document. Written out only when something is wrong there, because nearly all of a
 * document nearly always is right.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
public final class Pointer {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer(null, "", -1);

    private final Pointer parent;
    private final String name;
    private final int index;

    private Pointer(Pointer parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** A field of the object that stands here. */
    public Pointer below(String field) {
        return new Pointer(this, field, -1);
    }

    /** An item of the list that stands here, counted from 0. */
    public Pointer at(int item) {
        return new Pointer(this, "", item);
    }

    /** The JSON Pointer; empty for the whole document. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.write(text);
        text.append('/');
        if (index < 0) {
            text.append(name.replace("~", "~0").replace("/", "~1"));
        } else {
            text.append(index);
        }
    }
}
