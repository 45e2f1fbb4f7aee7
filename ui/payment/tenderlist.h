#pragma once

#include "core/domain/settings/settings.h"
#include "core/domain/ticket/settlement.h"

#include <QLocale>
#include <QWidget>

class QVBoxLayout;

namespace countertop::ui {

/// The tenders given so far; the last one can be taken off until the sale is final (CT-53).
class TenderList final : public QWidget
{
    Q_OBJECT

public:
    explicit TenderList(QWidget *parent = nullptr);

    void show(const std::vector<Tender> &tenders,
              const Money &rounding,
              const Settings &settings,
              const QLocale &locale);
    using QWidget::show;

signals:
    void removeWanted();

private:
    QWidget *
    row(const Tender &tender, bool isLast, const Settings &settings, const QLocale &locale);

    QVBoxLayout *m_rows;
};

/// The word for a kind of tender, and its icon.
QString tenderWord(TenderKind kind);
/// The same where the store has a word of its own for it.
QString tenderWord(TenderKind kind, const Settings &settings);
QString tenderIconName(TenderKind kind);

} // namespace countertop::ui
