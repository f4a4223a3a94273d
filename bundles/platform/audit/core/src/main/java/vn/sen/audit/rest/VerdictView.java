// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sen.audit.proof.Fault;
import vn.sen.audit.proof.Verdict;

/** A verdict as plain JSON. */
final class VerdictView {

    private VerdictView() {}

    static Map<String, Object> of(Verdict verdict) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("unbroken", verdict.unbroken());
        view.put("sealed", verdict.sealed());
        view.put("purged", verdict.purged());
        view.put("unsealed", verdict.unsealed());
        view.put("faultCount", verdict.faultCount());
        view.put("faults", faults(verdict.faults()));
        verdict.head().ifPresent(head -> view.put("head", head));
        return view;
    }

    private static List<Map<String, Object>> faults(List<Fault> faults) {
        return faults.stream().map(VerdictView::fault).toList();
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", fault.kind().name());
        put(view, "position", fault.position());
        put(view, "id", fault.id().map(Object::toString));
        return view;
    }

    private static void put(Map<String, Object> view, String name, Optional<?> value) {
        value.ifPresent(present -> view.put(name, present));
    }
}
