#pragma once

#include "core/domain/ticket/completedticket.h"
#include "core/domain/ticket/pricing.h"

#include <QLocale>
#include <QWidget>

class QBoxLayout;

namespace countertop::ui {

class ActionButton;
class MoneyLabel;
class TextLabel;

/// The bottom of the ticket: what is due, the loudest thing on the screen. After a sale the change
/// takes its place until the next goods are entered (CT-64).
class DuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DuePanel(const QLocale &locale, QWidget *parent = nullptr);

    void showDue(const PricedTicket &priced, TaxMode taxMode);
    void showSale(const CompletedTicket &sale);
    /// Why the last receipt may not be printed again; empty where it may.
    void showPrintDenial(const QString &denial);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

signals:
    void copyWanted();
    void giftReceiptWanted();

private:
    /// What has no room side by side stands one below the other.
    void fit();

    QLocale m_locale;
    TextLabel *m_pieces;
    TextLabel *m_discount;
    TextLabel *m_tax;
    TextLabel *m_word;
    MoneyLabel *m_amount;
    QWidget *m_after;
    ActionButton *m_copy;
    ActionButton *m_gift;
    QBoxLayout *m_facts = nullptr;
    QBoxLayout *m_dueRow = nullptr;
    QBoxLayout *m_afterRow = nullptr;
};

} // namespace countertop::ui
