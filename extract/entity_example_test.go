package extract_test

import (
	"context"
	"fmt"

	"github.com/hawliyat/hawliyat/extract"
)

func ExampleExtract_entities() {
	r, err := extract.Extract(extract.Document{Text: "أعلنت وزارة الدفاع الهولندية أن الوزير رودريك هالستن سيزور بيروت."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range r.Entities {
		fmt.Println(e.Kind, e.Text)
	}
	// Output:
	// organization وزارة الدفاع الهولندية
	// person رودريك هالستن
	// gpe بيروت
}

func ExampleExtract_quantities() {
	r, err := extract.Extract(extract.Document{Text: "كلف الجسر نحو 35 مليون دولار وطوله 4 كيلومترات وأصيب سبعة عمال."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range r.Quantities {
		fmt.Printf("%s %s %s\n", q.Kind, q.Value, q.Unit)
	}
	// Output:
	// money 35000000 USD
	// quantity 4 km
	// quantity 7 عامل
}

func ExampleOptions_explain() {
	x, err := extract.New(extract.Options{Explain: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := x.Extract(context.Background(), extract.Document{Text: "وصل الوزير رودريك هالستن مساء."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range r.Entities {
		fmt.Println(e.Text, e.Evidence)
	}
	// Output:
	// رودريك هالستن [title 0.90 name 0.66 model 0.75]
}

func ExampleLink() {
	var rs []extract.Result
	for _, s := range []string{
		"قال الوزير رودريك هالستن إن الجسر سيفتح.",
		"زار رودريك هالستين الجسر، وقال هالستن إنه متين.",
	} {
		r, err := extract.Extract(extract.Document{Text: s})
		if err != nil {
			fmt.Println(err)
			return
		}
		rs = append(rs, r)
	}
	extract.Link(rs)
	for _, r := range rs {
		for _, e := range r.Entities {
			fmt.Println(e.Text, e.ID == rs[0].Entities[0].ID)
		}
	}
	// Output:
	// رودريك هالستن true
	// رودريك هالستين true
	// هالستن true
}
