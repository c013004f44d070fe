package org.caiflow.expert.internal;

import org.caiflow.expert.Experts;
import org.caiflow.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

@Service
@Transactional
class ExpertsOnRows implements Experts {

    private final ExpertMapper experts;
    private final CommitteeMapper committees;
    private final SeatNames names;
    private final Organisations organisations;

    ExpertsOnRows(ExpertMapper experts, CommitteeMapper committees, SeatNames names, Organisations organisations) {
        this.experts = experts;
        this.committees = committees;
        this.names = names;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Specialty> specialties() {
        return experts.specialties();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> committee(long packageId) {
        var committee = committees.latest(packageId);
        return committee == null ? List.of()
                : committees.seats(committee.id).stream().map(seat -> seat.view(committee)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Seat> seat(String seatId) {
        return Optional.ofNullable(committees.seat(seatId)).map(seat -> seat.view(committees.get(seat.committeeId)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Named> names(long packageId) {
        return names.after(packageId, "result-published");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Named> namesForResult(long packageId) {
        return names.after(packageId, "award-decided");
    }

    @Override
    @Transactional(readOnly = true)
    public int available(String region, List<String> specialties) {
        return specialties.isEmpty() ? 0 : experts.count(organisations.lineOf(region), specialties);
    }
}
