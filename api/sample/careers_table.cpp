#include "api/sample/careers_table.hpp"

#include <algorithm>

#include "api/sample/rounds_appointment.hpp"
#include "api/sample/rounds_duty.hpp"
#include "api/sample/rounds_elections.hpp"
#include "api/sample/rounds_elsewhere.hpp"
#include "api/sample/rounds_moves.hpp"
#include "api/sample/rounds_recall.hpp"
#include "api/sample/rounds_terms.hpp"
#include "api/sample/rounds_transfer.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kHead = "truong", kDeputy = "pho-1", kSecond = "pho-2", kThird = "phong-1",
                           kFourth = "phong-2";

constexpr Vacancy kVacancies[] = {{"chi-cuc-dan-so", kHead, day(2022, 10, 1)},
                                  {"chi-cuc-an-toan-thuc-pham", kHead, day(2023, 4, 1)},
                                  {"benh-vien-da-khoa", kHead, day(2023, 7, 1)},
                                  {"benh-vien-y-hoc-co-truyen", kHead, day(2023, 1, 1)},
                                  {"benh-vien-y-hoc-co-truyen", kSecond, day(2024, 4, 1)},
                                  {"dang-uy-khoi", kHead, day(2024, 2, 1)},
                                  {"trung-tam-quy-hoach", kDeputy, day(2024, 6, 1)},
                                  {"trung-tam-quy-hoach", kSecond, day(2025, 10, 10)},
                                  {"ban-quan-ly-du-an", kDeputy, day(2024, 8, 1)},
                                  {"ban-quan-ly-du-an", kSecond, day(2025, 10, 1)},
                                  {"chi-cuc-giam-dinh", kDeputy, day(2024, 9, 1)},
                                  {"chi-cuc-giam-dinh", kSecond, day(2025, 10, 1)},
                                  {"trung-tam-ha-tang", kHead, day(2023, 2, 1)},
                                  {"trung-tam-ha-tang", kDeputy, day(2025, 10, 1)},
                                  {"trung-tam-kiem-soat-benh-tat", kHead, day(2023, 5, 1)},
                                  {"truong-chuyen", kHead, day(2023, 6, 1)},
                                  {"truong-chuyen", kSecond, day(2024, 9, 1)},
                                  {"trung-tam-thuong-xuyen", kHead, day(2024, 3, 1)},
                                  {"truong-cao-dang", kHead, day(2024, 6, 1)},
                                  {"benh-vien-phu-san", kSecond, day(2022, 9, 1)},
                                  {"trung-tam-xuc-tien", kSecond, day(2022, 11, 1)},
                                  {"ban-phap-che-tinh", kHead, day(2022, 12, 1)},
                                  {"ban-kinh-te-tinh", kHead, day(2023, 6, 1)},
                                  {"ban-van-hoa-tinh", kHead, day(2024, 2, 1)},
                                  {"ban-dan-toc-tinh", kHead, day(2024, 6, 1)},
                                  {"dang-uy-cong-an", kSecond, day(2024, 5, 15)},
                                  {"dang-uy-quan-su", kSecond, day(2024, 5, 15)},
                                  {"dang-uy-doanh-nghiep", kSecond, day(2025, 10, 10)},
                                  {"dang-uy-dai-hoc", kSecond, day(2025, 10, 10)},
                                  {"khu-kinh-te", kThird, day(2024, 5, 15)},
                                  {"vuon-quoc-gia", kThird, day(2025, 10, 10)}};

constexpr Tenure kTenures[] = {
    {"quy-dau-tu", kHead, day(2018, 5, 2), day(2023, 5, 2)},
    {"quy-dau-tu", kDeputy, day(2021, 5, 4), day(2026, 5, 4)},
    {"trung-tam-xuc-tien", kHead, day(2018, 7, 2), day(2023, 7, 2)},
    {"trung-tam-xuc-tien", kDeputy, day(2021, 4, 1), day(2026, 4, 1)},
    {"trung-tam-luu-tru", kHead, day(2018, 9, 3), day(2023, 9, 3)},
    {"trung-tam-luu-tru", kDeputy, day(2021, 5, 10), day(2026, 5, 10)},
    {"trung-tam-viec-lam", kHead, day(2018, 11, 1), day(2023, 11, 1)},
    {"trung-tam-viec-lam", kDeputy, day(2021, 6, 1), day(2026, 6, 1)},
    // So near to retirement that a whole term is no longer possible.
    {"chi-cuc-do-thi", kHead, day(2019, 10, 1), day(2024, 10, 1), day(1965, 1, 15)},
    {"chi-cuc-do-thi", kDeputy, day(2021, 5, 3), day(2026, 5, 3), day(1966, 2, 10)},
    {"benh-vien-phu-san", kHead, day(2019, 11, 4), day(2024, 11, 4), day(1969, 1, 10), Sex::female},
    {"benh-vien-phu-san", kDeputy, day(2021, 5, 5), day(2026, 5, 5), day(1970, 3, 8), Sex::female},
    {"benh-vien-nhi", kHead, day(2020, 2, 3), day(2025, 2, 3), day(1965, 6, 20)},
    {"benh-vien-nhi", kDeputy, day(2021, 5, 12), day(2026, 5, 12), day(1966, 5, 2)},
    {"chi-cuc-van-thu", kHead, day(2020, 3, 2), day(2025, 3, 2), day(1964, 9, 9)},
    {"chi-cuc-van-thu", kDeputy, day(2021, 5, 14), day(2026, 5, 14), day(1966, 4, 21)},
    // Heads since more than eight years.
    {"trung-tam-tu-van", kHead, day(2016, 7, 1)},
    {"ban-quan-ly-du-an", kHead, day(2016, 7, 1)}};

constexpr Episode kOnSite[] = {
    {&kAppointCancelled, day(2022, 10, 10), "chi-cuc-dan-so", kHead, kDeputy, kSecond},
    {&kAppointed, day(2023, 2, 6), "chi-cuc-dan-so", kHead, kDeputy, kSecond},
    {&kAppointCancelled, day(2025, 10, 13), "chi-cuc-dan-so", kDeputy, kThird, kFourth},
    {&kAppointed, day(2026, 1, 12), "chi-cuc-dan-so", kDeputy, kThird, kFourth},
    {&kAppointNobody, day(2023, 4, 10), "chi-cuc-an-toan-thuc-pham", kHead, kDeputy, kSecond},
    {&kAppointedByTwo, day(2023, 9, 11), "chi-cuc-an-toan-thuc-pham", kHead, kDeputy, kSecond},
    {&kAppointNobody, day(2025, 10, 20), "chi-cuc-an-toan-thuc-pham", kDeputy, kThird, kFourth},
    {&kAppointNotCarried, day(2023, 7, 10), "benh-vien-da-khoa", kHead, kDeputy, kSecond},
    {&kAppointedReturned, day(2024, 1, 8), "benh-vien-da-khoa", kHead, kSecond, kDeputy},
    {&kAppointNotCarried, day(2025, 10, 8), "benh-vien-da-khoa", kSecond, kThird, kFourth},
    {&kAppointPolicyRefused, day(2023, 1, 9), "benh-vien-y-hoc-co-truyen", kHead, kDeputy, kSecond},
    {&kAppointAdverse, day(2023, 4, 10), "benh-vien-y-hoc-co-truyen", kHead, kSecond, kDeputy},
    {&kAppointed, day(2023, 10, 9), "benh-vien-y-hoc-co-truyen", kHead, kDeputy, {}},
    {&kAppointPolicyRefused, day(2025, 11, 3), "benh-vien-y-hoc-co-truyen", kDeputy, kThird, kFourth},
    {&kAppointVotedDown, day(2026, 2, 23), "benh-vien-y-hoc-co-truyen", kDeputy, kThird, kFourth},
    {&kAppointedAfterRefusals, day(2024, 2, 19), "dang-uy-khoi", kHead, kDeputy, kSecond},
    // Opened on the last day of 80-QĐ/TW: one goes on under it, late at every turn, one is moved to
    // 377-QĐ/TW.
    {&kAppointedLate, day(2025, 10, 6), "dang-uy-khoi", kDeputy, kThird, kFourth},
    {&kAppointedMigrated, day(2025, 10, 6), "truong-cao-dang", kSecond, kFourth, {}}};

constexpr Episode kByTheHead[] = {
    {&kIntroCancelled, day(2024, 6, 10), "trung-tam-quy-hoach", kDeputy, kThird},
    {&kIntroduced, day(2024, 9, 9), "trung-tam-quy-hoach", kDeputy, kThird, kFourth},
    {&kIntroCancelled, day(2025, 10, 20), "trung-tam-quy-hoach", kSecond, kFourth},
    {&kIntroduced, day(2026, 1, 12), "trung-tam-quy-hoach", kSecond, kFourth},
    {&kIntroNobody, day(2024, 8, 12), "ban-quan-ly-du-an", kDeputy, kThird},
    {&kIntroNotCarried, day(2025, 2, 10), "ban-quan-ly-du-an", kDeputy, kThird, kFourth},
    {&kIntroNobody, day(2025, 10, 13), "ban-quan-ly-du-an", kSecond, kFourth},
    {&kIntroNotCarried, day(2026, 1, 12), "ban-quan-ly-du-an", kSecond, kFourth, kThird},
    {&kIntroRefused, day(2024, 9, 16), "chi-cuc-giam-dinh", kDeputy, kThird},
    {&kIntroRefused, day(2025, 10, 27), "chi-cuc-giam-dinh", kSecond, kFourth}};

constexpr Episode kFromElsewhere[] = {
    {&kElsewhereCancelled, day(2023, 2, 13), "trung-tam-ha-tang", kHead, "trung-tam-luu-tru.pho-2"},
    {&kElsewhere80, day(2023, 6, 5), "trung-tam-ha-tang", kHead, "trung-tam-luu-tru.pho-2"},
    {&kElsewhereCancelled, day(2025, 10, 13), "trung-tam-ha-tang", kDeputy, "trung-tam-luu-tru.phong-1"},
    {&kElsewhere377, day(2026, 1, 12), "trung-tam-ha-tang", kDeputy, "trung-tam-luu-tru.phong-1"},
    {&kElsewhereNotCarried80, day(2023, 5, 8), "trung-tam-kiem-soat-benh-tat", kHead,
     "trung-tam-viec-lam.pho-2"},
    {&kElsewhereRefused, day(2023, 11, 6), "trung-tam-kiem-soat-benh-tat", kHead, "trung-tam-viec-lam.pho-2"},
    {&kElsewhereNotCarried377, day(2025, 10, 20), "trung-tam-tu-van", kHead, "trung-tam-viec-lam.pho-2"},
    {&kElsewhereRefused, day(2026, 2, 2), "chi-cuc-giam-dinh", kDeputy, "trung-tam-viec-lam.phong-1"}};

constexpr Episode kByExam[] = {
    {&kSelectTooFew, day(2023, 6, 12), "truong-chuyen", kHead, kDeputy, kSecond},
    {&kSelected, day(2023, 10, 2), "truong-chuyen", kHead, kDeputy, kSecond},
    {&kSelectTooFew, day(2025, 10, 13), "truong-chuyen", kDeputy, kThird, kFourth},
    {&kSelected, day(2026, 1, 12), "truong-chuyen", kDeputy, kThird, kFourth},
    {&kSelectFailed, day(2024, 3, 11), "trung-tam-thuong-xuyen", kHead, kDeputy, kSecond},
    {&kSelectCancelled, day(2024, 8, 12), "trung-tam-thuong-xuyen", kHead, kDeputy, kSecond},
    {&kSelectFailed, day(2025, 10, 20), "trung-tam-thuong-xuyen", kHead, kDeputy, kSecond},
    {&kSelectCancelled, day(2026, 2, 2), "trung-tam-thuong-xuyen", kHead, kDeputy, kSecond},
    {&kSelectRefused, day(2024, 6, 10), "truong-cao-dang", kHead, kDeputy, kSecond},
    {&kSelectedAfterReview, day(2024, 10, 7), "truong-cao-dang", kHead, kSecond, kDeputy},
    {&kSelectRefused, day(2025, 11, 10), "chi-cuc-an-toan-thuc-pham", kDeputy, kThird, kFourth}};

constexpr Episode kTermsOver[] = {
    {&kReappointed, day(2023, 1, 9), "quy-dau-tu", kHead},
    {&kReappointed, day(2025, 12, 8), "quy-dau-tu", kDeputy},
    {&kNotReappointed, day(2023, 3, 13), "trung-tam-xuc-tien", kHead},
    {&kNotReappointed, day(2025, 10, 27), "trung-tam-xuc-tien", kDeputy},
    {&kReappointmentLapsed, day(2023, 5, 15), "trung-tam-luu-tru", kHead},
    {&kReappointmentLapsed, day(2025, 12, 1), "trung-tam-luu-tru", kDeputy},
    {&kReappointmentCancelled, day(2023, 6, 12), "trung-tam-viec-lam", kHead},
    {&kReappointedLate, day(2023, 8, 21), "trung-tam-viec-lam", kHead},
    {&kReappointmentCancelled, day(2025, 12, 1), "trung-tam-viec-lam", kDeputy},
    {&kReappointed, day(2025, 12, 29), "trung-tam-viec-lam", kDeputy},
    {&kKeptToRetirement, day(2024, 6, 3), "chi-cuc-do-thi", kHead, {}, {}, {}, "2026-07-15"},
    {&kKeptToRetirement, day(2025, 12, 8), "chi-cuc-do-thi", kDeputy, {}, {}, {}, "2027-11-10"},
    {&kExtensionNotCarried, day(2024, 7, 8), "benh-vien-phu-san", kHead},
    {&kExtensionRefused, day(2025, 12, 8), "benh-vien-phu-san", kDeputy},
    {&kExtensionLapsed, day(2024, 10, 7), "benh-vien-nhi", kHead},
    {&kExtensionLapsed, day(2025, 12, 15), "benh-vien-nhi", kDeputy},
    {&kExtensionCancelled, day(2024, 11, 4), "chi-cuc-van-thu", kHead},
    {&kExtensionCancelled, day(2025, 12, 15), "chi-cuc-van-thu", kDeputy}};

constexpr Episode kElections[] = {
    {&kNominationCancelled, day(2022, 12, 5), "ban-phap-che-tinh", kHead, kDeputy, kSecond},
    {&kElected, day(2023, 2, 6), "ban-phap-che-tinh", kHead, kDeputy, kSecond},
    {&kNominationCancelled, day(2025, 10, 13), "ban-phap-che-tinh", kDeputy, kThird, kFourth},
    {&kElected, day(2026, 1, 12), "ban-phap-che-tinh", kDeputy, kThird, kFourth},
    {&kNominationNobody, day(2023, 6, 12), "ban-kinh-te-tinh", kHead, kDeputy, kSecond},
    {&kElectedApproved, day(2023, 10, 9), "ban-kinh-te-tinh", kHead, kDeputy, kSecond},
    {&kNominationNobody, day(2025, 10, 20), "ban-kinh-te-tinh", kDeputy, kThird, kFourth},
    {&kNominationNotCarried, day(2024, 2, 19), "ban-van-hoa-tinh", kHead, kDeputy, kSecond},
    {&kNominationRefused, day(2024, 6, 10), "ban-van-hoa-tinh", kHead, kDeputy, kSecond},
    {&kNominationNotCarried, day(2025, 10, 27), "ban-van-hoa-tinh", kHead, kDeputy, kSecond},
    {&kNominationRefused, day(2026, 2, 2), "ban-van-hoa-tinh", kHead, kDeputy, kSecond},
    {&kNotElected, day(2024, 6, 10), "ban-dan-toc-tinh", kHead, kDeputy, kSecond},
    {&kElected, day(2024, 11, 4), "ban-dan-toc-tinh", kHead, kSecond, kDeputy},
    {&kNotElected, day(2025, 11, 3), "ban-dan-toc-tinh", kSecond, kThird, kFourth}};

constexpr Episode kMovesAndRecalls[] = {
    {&kTransferNotCarried138, day(2023, 8, 7), "chi-cuc-dan-so", kDeputy, "chi-cuc-van-thu.pho-2"},
    {&kTransferRefused, day(2024, 2, 5), "chi-cuc-dan-so", kDeputy, "chi-cuc-van-thu.pho-2"},
    {&kTransferCancelled, day(2024, 9, 9), "chi-cuc-dan-so", kDeputy, "chi-cuc-van-thu.pho-2"},
    {&kTransferred138, day(2024, 4, 15), "benh-vien-y-hoc-co-truyen", kSecond, "benh-vien-da-khoa.pho-1"},
    {&kTransferred170, day(2025, 8, 4), "benh-vien-da-khoa", kDeputy, "chi-cuc-do-thi.pho-2"},
    {&kTransferNotCarried170, day(2025, 9, 8), "ban-quan-ly-du-an", kDeputy, "trung-tam-tu-van.pho-1"},
    {&kTransferRefused, day(2025, 11, 10), "ban-quan-ly-du-an", kDeputy, "trung-tam-tu-van.pho-1"},
    {&kTransferCancelled, day(2026, 3, 9), "ban-quan-ly-du-an", kDeputy, "trung-tam-tu-van.pho-1"},
    {&kRotationStabilised, day(2022, 9, 12), "benh-vien-phu-san", kSecond, "benh-vien-nhi.pho-2"},
    {&kRotationOverstayed,
     day(2022, 11, 7),
     "trung-tam-xuc-tien",
     kSecond,
     "quy-dau-tu.pho-2",
     {},
     {},
     "2026-01-15"},
    {&kRotationCancelled, day(2023, 5, 8), "chi-cuc-dan-so", kDeputy, "chi-cuc-do-thi.pho-2"},
    {&kMoved, day(2024, 9, 9), "trung-tam-tu-van", kHead, {}, {}, "trung-tam-luu-tru.truong", "2024-12-31"},
    {&kMoveCancelled, day(2025, 4, 7), "ban-quan-ly-du-an", kHead},
    {&kSecondmentRefused, day(2023, 9, 11), "trung-tam-tu-van", kDeputy},
    {&kSecondmentCancelled, day(2024, 2, 19), "trung-tam-tu-van", kSecond},
    {&kSecondmentRefused, day(2026, 4, 6), "trung-tam-tu-van", kSecond},
    {&kSecondmentCancelled, day(2025, 12, 15), "trung-tam-tu-van", kDeputy},
    // Wrongly appointed, found out by a complaint, and put back.
    {&kAppointed, day(2024, 3, 4), "trung-tam-kiem-soat-benh-tat", kHead, kDeputy, kSecond},
    {&kRecalled,
     day(2024, 6, 10),
     "trung-tam-kiem-soat-benh-tat",
     kHead,
     {},
     kSecond,
     "trung-tam-kiem-soat-benh-tat.pho-1"},
    {&kRecallOverdue, day(2024, 5, 6), "chi-cuc-van-thu", kSecond, {}, {}, {}, "2024-06-14"},
    {&kRecallCancelled, day(2024, 10, 7), "chi-cuc-do-thi", kSecond},
    // Somebody's transfer waits until a decision about them has been looked at.
    {&kTransferredAfterHold, day(2024, 10, 14), "truong-chuyen", kSecond, "chi-cuc-van-thu.pho-2"},
    {&kRecallUnfounded, day(2024, 10, 22), "chi-cuc-van-thu", kSecond}};

// Those who hold a seat and are nominated for it again: in 2025 in committees, in 2026 in the council.
constexpr Episode kReelections[] = {
    {&kReelected, day(2025, 5, 5), "dang-uy-cong-an", kHead, {}, {}, {}, "2030-06-30"},
    {&kReelectionCancelled, day(2025, 5, 5), "dang-uy-cong-an", kDeputy},
    {&kReelectionNotCarried, day(2025, 5, 12), "dang-uy-quan-su", kHead},
    {&kNotReelected, day(2025, 5, 19), "dang-uy-quan-su", kDeputy},
    {&kReelectionRefused, day(2025, 6, 2), "dang-uy-doanh-nghiep", kHead},
    {&kReelectionNobody, day(2025, 6, 9), "dang-uy-doanh-nghiep", kDeputy},
    {&kReelected, day(2025, 12, 8), "ban-phap-che-tinh", kHead, {}, {}, {}, "2031-06-30"},
    {&kReelectionCancelled, day(2025, 12, 1), "ban-kinh-te-tinh", kHead},
    {&kReelectionNotCarried, day(2025, 12, 15), "ban-van-hoa-tinh", kDeputy},
    {&kNotReelected, day(2025, 12, 22), "ban-dan-toc-tinh", kDeputy},
    {&kReelectionRefused, day(2026, 1, 5), "ban-kinh-te-tinh", kSecond},
    {&kReelectionNobody, day(2025, 12, 29), "ban-phap-che-tinh", kSecond}};

// A seat on a standing committee falls vacant, and its head introduces somebody.
constexpr Episode kSeats[] = {
    {&kSeatCancelled, day(2024, 6, 3), "dang-uy-cong-an", kSecond, kThird},
    {&kSeatNotCarried, day(2024, 7, 1), "dang-uy-cong-an", kSecond, kFourth},
    {&kSeatRefused, day(2024, 8, 5), "dang-uy-cong-an", kSecond, kFourth},
    {&kSeatTaken, day(2024, 10, 7), "dang-uy-cong-an", kSecond, kThird, {}, {}, "2025-06-30"},
    {&kSeatNotElected, day(2024, 9, 2), "dang-uy-quan-su", kSecond, kThird},
    {&kSeatCancelled, day(2025, 10, 20), "dang-uy-doanh-nghiep", kSecond, kThird},
    {&kSeatNotCarried, day(2025, 11, 10), "dang-uy-doanh-nghiep", kSecond, kFourth},
    {&kSeatRefused, day(2025, 12, 8), "dang-uy-doanh-nghiep", kSecond, kFourth},
    {&kSeatTaken, day(2026, 1, 19), "dang-uy-doanh-nghiep", kSecond, kThird, {}, {}, "2030-06-30"},
    {&kSeatNotElected, day(2025, 11, 3), "dang-uy-dai-hoc", kSecond, kThird}};

constexpr Episode kCongresses[] = {
    {&kCongress35, day(2025, 1, 6), "dang-uy-dai-hoc", kHead, {}, kDeputy, {}, "2025-04-01"},
    {&kCongressNobody35, day(2025, 1, 13), "dang-uy-cong-an", kHead, {}, kDeputy, {}, "2025-04-08"},
    {&kCongressRefused35, day(2025, 1, 20), "dang-uy-quan-su", kHead, {}, kDeputy, {}, "2025-04-10"},
    {&kCongressCancelled35, day(2025, 2, 3), "dang-uy-doanh-nghiep", kHead, {}, kDeputy, {}, "2025-04-10"},
    {&kCongress45, day(2025, 4, 14), "dang-uy-cong-an", kHead, {}, kDeputy, {}, "2025-06-25"},
    {&kCongressNobody45, day(2025, 4, 21), "dang-uy-quan-su", kHead, {}, kDeputy, {}, "2025-06-30"},
    {&kCongressRefused45, day(2025, 4, 21), "dang-uy-doanh-nghiep", kHead, {}, kDeputy, {}, "2025-07-10"},
    {&kCongressCancelled45, day(2025, 5, 5), "dang-uy-khu-cong-nghiep", kHead, {}, kDeputy, {}, "2025-07-15"},
    {&kCongressCancelled45,
     day(2025, 10, 13),
     "dang-uy-khu-cong-nghiep",
     kHead,
     {},
     kDeputy,
     {},
     "2026-03-27"},
    {&kCongressNobody45, day(2025, 11, 10), "dang-uy-khu-cong-nghiep", kHead, {}, kDeputy, {}, "2026-03-27"},
    {&kCongressRefused45, day(2025, 12, 1), "dang-uy-khu-cong-nghiep", kHead, {}, kDeputy, {}, "2026-03-27"},
    {&kCongress45, day(2026, 1, 19), "dang-uy-khu-cong-nghiep", kHead, {}, kDeputy, {}, "2026-03-27"}};

constexpr Episode kHeadsDecide[] = {{&kHeadAppoints, day(2024, 6, 3), "khu-kinh-te", kThird, kFourth},
                                    {&kHeadDismisses, day(2025, 2, 10), "khu-kinh-te", kThird},
                                    {&kHeadCancels, day(2025, 5, 5), "khu-kinh-te", kFourth, kDeputy},
                                    {&kHeadAppoints, day(2025, 10, 20), "vuon-quoc-gia", kThird, kFourth},
                                    {&kHeadDismisses, day(2026, 3, 2), "vuon-quoc-gia", kThird},
                                    {&kHeadCancels, day(2026, 4, 6), "vuon-quoc-gia", kFourth, kDeputy}};

constexpr Episode kSuspensions[] = {{&kSuspended, day(2024, 7, 8), "benh-vien-nhi", kThird},
                                    {&kSuspensionLifted, day(2024, 9, 9), "benh-vien-nhi", kFourth},
                                    {&kSuspensionRefused, day(2024, 10, 7), "chi-cuc-do-thi", kThird},
                                    {&kSuspensionCancelled, day(2024, 11, 4), "chi-cuc-do-thi", kFourth},
                                    {&kSuspendedAsAsked, day(2025, 2, 10), "chi-cuc-van-thu", kThird},
                                    {&kSuspended, day(2025, 10, 20), "benh-vien-phu-san", kThird},
                                    {&kSuspensionLifted, day(2025, 11, 10), "benh-vien-phu-san", kFourth},
                                    {&kSuspensionRefused, day(2025, 12, 8), "trung-tam-xuc-tien", kThird},
                                    {&kSuspensionCancelled, day(2026, 1, 12), "trung-tam-xuc-tien", kFourth},
                                    {&kSuspendedAsAsked, day(2026, 2, 23), "chi-cuc-van-thu", kFourth}};

// Still on their way when the log ends: these move with its end.
constexpr Episode kOnTheirWay[] = {
    {&kAppointBalloting, day(2026, 6, 15), "trung-tam-kiem-soat-benh-tat", kHead, kSecond},
    {&kAppointAppraising, day(2026, 5, 11), "benh-vien-da-khoa", kSecond, kFourth, kThird}};

std::vector<Episode> all_episodes(Date end) {
  std::vector<Episode> all(std::begin(kOnTheirWay), std::end(kOnTheirWay));
  for (Episode& episode : all) episode.start += end - kEndAsWritten;
  for (const std::span<const Episode> part :
       {std::span<const Episode>(kOnSite), std::span<const Episode>(kByTheHead),
        std::span<const Episode>(kFromElsewhere), std::span<const Episode>(kByExam),
        std::span<const Episode>(kTermsOver), std::span<const Episode>(kElections),
        std::span<const Episode>(kMovesAndRecalls), std::span<const Episode>(kReelections),
        std::span<const Episode>(kSeats), std::span<const Episode>(kCongresses),
        std::span<const Episode>(kHeadsDecide), std::span<const Episode>(kSuspensions)})
    all.insert(all.end(), part.begin(), part.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const Episode& a, const Episode& b) { return a.start < b.start; });
  return all;
}

}  // namespace

std::span<const Vacancy> vacancies() { return kVacancies; }
std::span<const Tenure> tenures() { return kTenures; }

std::vector<Episode> episodes(Date end) { return all_episodes(end); }

}  // namespace cadre::sample
