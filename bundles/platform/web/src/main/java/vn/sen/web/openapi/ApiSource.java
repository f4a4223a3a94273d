// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the merged document until another module is served or one of these no more. Safe for many threads. */
public final class ApiSource implements Supplier<ObjectNode> {

    private final Supplier<List<ApiPart>> parts;
    private final String title;
    private final String version;
    private volatile Merged merged;

    public ApiSource(Supplier<List<ApiPart>> parts, String title, String version) {
        this.parts = parts;
        this.title = title;
        this.version = version;
        this.merged = new Merged(List.of(), ApiMerge.of(List.of(), title, version));
    }

    @Override
    public ObjectNode get() {
        List<ApiPart> now = parts.get();
        Merged known = merged;
        if (!known.isOf(now)) {
            known = new Merged(now, ApiMerge.of(now, title, version));
            merged = known;
        }
        return known.document();
    }

    private record Merged(List<ApiPart> parts, ObjectNode document) {

        boolean isOf(List<ApiPart> others) {
            if (others.size() != parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
